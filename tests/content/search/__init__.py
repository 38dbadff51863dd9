"""Whether a visitor finds her profession, however she writes it."""
