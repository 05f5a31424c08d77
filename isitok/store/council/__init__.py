"""A council's store: what schools have passed on, in a file or in PostgreSQL."""
