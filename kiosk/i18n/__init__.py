"""Languages as the reader meets them: gettext catalogues, dates and amounts in her way, her alphabet's order."""
