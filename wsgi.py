"""The application for gunicorn: `gunicorn --preload wsgi:app`."""

import gc

from kiosk import create_app

app = create_app()
app.extensions["pages"].make_ready()

# What is built now stays until the next edition: collected once and then left alone, so that the workers forked
# from this process go on sharing its memory instead of each touching every object.
gc.collect()
gc.freeze()
