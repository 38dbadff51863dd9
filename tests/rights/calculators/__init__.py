"""The nine calculators: the worked examples of the facts, the rules by hand, any input, and the pages."""
