"""What is on a page, where it lies and what it says: values that know no pygame and no game."""
