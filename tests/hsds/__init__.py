"""The centres as HSDS 3.0, for directories of other programs."""
