"""The basket: up to twenty things she keeps on her way, as one sheet and one code.

keeping.py    Kept: a page or a passage of one; from addresses to letters and back
carrying.py   without script the basket travels in the addresses of the pages
showing.py    the basket's page              basket.html   how it shows it

It lives in the address, and with script on her device (static/kiosk.js); never in a cookie and never on the server.
"""
