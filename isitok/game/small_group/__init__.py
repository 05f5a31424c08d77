"""A small group round one screen: which stories it is dealt, and what follows in it."""
