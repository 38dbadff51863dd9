"""Measurements: how fast, how light, beside a bare server in the same run. `make bench` prints the ratios."""
