"""Where packs are, how they are read, and how they are cached."""
