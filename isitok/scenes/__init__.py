"""One screen, one file. Scenes describe pages and answer with changes; they don't draw."""
