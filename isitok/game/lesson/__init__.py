"""A class plays: one screen in front, everybody votes. Pure, like the rest of the rules of play."""
