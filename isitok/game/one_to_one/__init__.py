"""A worker and a young person at one laptop. Pure, and in no form in which it could be kept."""
