"""For the people who run a kiosk: it starts with one command, refuses wrong settings in one sentence, and can be proved."""
