"""What a pack of scenarios is, and whether it is right. Nothing here depends on windows."""
