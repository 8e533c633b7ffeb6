"""Reads the answers to a public hearing, labels them and writes digests, on the user's own machine."""

__version__ = "0.1.0"
