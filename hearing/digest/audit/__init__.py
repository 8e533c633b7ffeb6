"""The audit: whether everything that came in is accounted for, and whose voices may be missing."""
