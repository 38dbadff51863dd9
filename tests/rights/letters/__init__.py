"""Letters: what she fills in, what comes out, and that nothing of it stays."""
