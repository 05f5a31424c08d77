"""What screen readers are told of a window, and what they ask of it."""
