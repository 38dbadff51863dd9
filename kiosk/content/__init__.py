"""The catalogue: words, facts and amounts, validated, resolved for each language, and honest about their age."""
