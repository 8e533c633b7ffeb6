"""Runs the steps over many files on this machine."""
