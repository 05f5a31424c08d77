"""The rules of play. Pure: no window, no clock, and no chance but a seed that is handed in."""
