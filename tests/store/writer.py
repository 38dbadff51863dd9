"""A writer to be killed: `writer.py ADDRESS NAME GOAL NOTES` saves until it has GOAL transactions confirmed.

Each transaction moves the writer's own two documents and a counter shared by all writers, one step. As soon as
the store says it is saved, a line `n seq` is forced to disk in the file NOTES. A writer that finds notes of an
earlier life goes on where the *store* says that life ended: a transaction may have been saved in the moment
before its note.
"""

import os
import sys

from kiosk.store import open_store


def write(address, name, goal, notes_file):
    notes = os.open(notes_file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    with open_store(address) as store:
        n = (store.snapshot().table("left").get(doc_id=name) or {"n": 0})["n"]
        while n < goal:
            n += 1
            with store.transaction(f"writer:{name}", f"Step {n}.") as t:
                t.put("left", name, {"n": n}, expect_rev=n - 1)
                total = (t.get("shared", "total") or {"n": 0})["n"]
                t.put("shared", "total", {"n": total + 1})
                t.put("right", name, {"n": n}, expect_rev=n - 1)
            os.write(notes, f"{n} {t.seq}\n".encode())
            os.fsync(notes)


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])
