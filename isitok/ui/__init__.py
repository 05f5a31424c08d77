"""Accessible widgets for a pygame window. They have never heard of the game."""
