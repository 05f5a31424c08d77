"""From the bytes of a file to its YAML with places, and what its writer meant where that fails."""
