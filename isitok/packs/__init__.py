"""What a pack of scenarios is, and whether it is right. Knows nothing of windows."""
