"""Bytes to text with positions; one file per format, one table of formats."""
