"""Results of classes: switched on, seen and deleted by an adult."""
