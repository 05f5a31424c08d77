"""The tests: stories about the game, laid out as the package is."""
