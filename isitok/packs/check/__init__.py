"""Whether packs are right: each by itself, together, and what they cover."""
