"""Finding a profession: by typing, by field of work, by letter."""
