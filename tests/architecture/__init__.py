"""How the program is built: rings, sizes, names, and every setting in the README."""
