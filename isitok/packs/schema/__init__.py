"""The field tables: they read files, and become the JSON Schema."""
