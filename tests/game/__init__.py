"""Stories about the rules of play."""
