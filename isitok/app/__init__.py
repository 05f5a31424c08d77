"""The game and its windows: the one place where something changes, is shown and is saved."""
