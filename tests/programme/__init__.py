"""The programme IQ: every fact is there with its source, the chart is right on each day, and no number is typed into a text."""
