"""Faults that are planted on purpose, to show that the tests which the page on accessibility names can fail."""
