"""Faults that are planted on purpose: who claims that something is accessible names tests, and these show that they can fail."""
