"""Whatever arrives – typed, broken, huge, malicious – is answered with a page, and leaves no trace of the visitor.

junk.py     what no form would send            server.py  the real server in a process of its own
"""
