"""An edit that was accepted is still there: the same promises tested on SQLite and on a real PostgreSQL."""
