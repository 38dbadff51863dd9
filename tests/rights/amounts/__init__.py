"""Amounts: every series of the research, the page that lists them, and the same for programs."""
