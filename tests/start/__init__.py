"""The first and the last page of a visit: how the pages look, and leaving without a trace."""
