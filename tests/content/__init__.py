"""Whether what a page says is whole, current, readable, and honest about its age."""
