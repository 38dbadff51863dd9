"""The pages of subjects: everything is shown, to whom it applies, on the day it holds; and the search that leads there."""
