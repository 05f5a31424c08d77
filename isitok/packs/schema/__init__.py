"""The field tables: they read files, and the JSON Schema is made from them."""
