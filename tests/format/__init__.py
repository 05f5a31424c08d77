"""The format table: what is said once, and what comes of it."""
