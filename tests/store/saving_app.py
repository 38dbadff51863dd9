"""A tiny WSGI program that writes through the store: `POST /save/<name>/<n>`, `GET /head`, `GET /read/<name>`.

It opens the store and reads it at import, so gunicorn with --preload forks workers from a process that has used it.
"""

import os

from kiosk.store import Conflict, open_store

store = open_store(os.environ["KIOSK_STORE"])
store.snapshot()


def app(environ, start_response):
    status, text = answer(environ["REQUEST_METHOD"], *environ["PATH_INFO"].strip("/").split("/"))
    start_response(status, [("Content-Type", "text/plain"), ("Content-Length", str(len(text)))])
    return [text.encode()]


def answer(method, action, name="", n=""):
    if action == "head":
        return "200 OK", f"{os.getpid()} {store.head()}"
    if action == "read":
        return "200 OK", str((store.snapshot().table("saved").get(doc_id=name) or {"n": 0})["n"])
    try:
        with store.transaction(f"client:{name}", "A save.") as t:
            t.put("saved", name, {"n": int(n), "process": os.getpid()}, expect_rev=int(n) - 1)
            t.put("saved", "shared", {"count": (t.get("saved", "shared") or {"count": 0})["count"] + 1})
    except Conflict as conflict:
        return "409 Conflict", str(conflict.revision)
    return "200 OK", f"{os.getpid()} {t.seq} {store.snapshot().seq}"
