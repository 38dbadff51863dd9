"""Rights at work: every calculation, situation, topic and letter."""
