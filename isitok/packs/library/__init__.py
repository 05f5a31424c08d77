"""Where packs lie, what is read from them, and what is remembered of them."""
