"""Blocks drawn as a made-up phone, and what it says to those who can't see it."""
