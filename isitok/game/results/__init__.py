"""What may be kept of classes, and what of that may be shown: sums of groups, never anything about one person."""
