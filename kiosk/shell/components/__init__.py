"""What pages are made of: one macro a component, each shown in use on the development page `/<lang>/components`."""
