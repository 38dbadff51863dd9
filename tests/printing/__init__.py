"""Paper at the terminal: with a real CUPS from Debian's packages, whose printer writes files."""
