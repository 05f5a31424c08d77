"""What is kept on this PC, and the options of this run."""
