"""One file per round: how it is asked and explained on a screen."""
