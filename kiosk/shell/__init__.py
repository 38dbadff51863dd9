"""The page around everything: the line, the landmarks, the letters, the boards one can press.

`page.html` and `fragment.html` are the two shapes every page has; `components/` holds what pages are
made of, each part with its examples; `pictograms/` the drawings; `build.py` fetches the browser files.
"""
