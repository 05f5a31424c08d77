"""What is kept on this PC, and what was asked for in this run."""
