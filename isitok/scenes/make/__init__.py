"""Making stories without a terminal: copying, changing, checking and sending them, and adding packs that were sent."""
