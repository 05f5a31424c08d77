"""CONTRIBUTING’s table, run: what is there is compared with it, and a round and a kind of phone are added to a copy."""
