"""A worker and a young person at one laptop. Pure, and it has no form in which it could be kept."""
