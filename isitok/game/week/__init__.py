"""A week: six short days on one phone that is the player's. Day and flags are all that is remembered."""
