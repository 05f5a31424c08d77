"""Blocks drawn as a made-up phone, and what it says to people who can't see it."""
