"""What other people's checkers say about our pages, without a browser.

nu_checker.py  the Nu HTML checker of the W3C, one process for all pages
"""
