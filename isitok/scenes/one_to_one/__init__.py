"""One young person and one adult at one screen."""
