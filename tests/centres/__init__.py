"""Where she is, for pages and for programs."""
