"""Reads YAML with places from the bytes of a file, and works out what the writer meant if that fails."""
