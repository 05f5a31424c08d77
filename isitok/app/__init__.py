"""The game and its windows: the only place where state changes, is shown and is saved."""
