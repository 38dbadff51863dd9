"""Whether amounts, days, lists and buttons are as a reader of each language expects them."""
