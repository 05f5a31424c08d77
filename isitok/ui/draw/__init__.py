"""Pages drawn with pygame: its fonts, its surfaces, and its keys."""
