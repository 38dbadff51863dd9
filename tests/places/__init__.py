"""Towns and postcodes as people type them, against lists written down without the data."""
