"""One code that carries a whole result to her phone."""
