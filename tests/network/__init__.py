"""Who advises whom, and when."""
