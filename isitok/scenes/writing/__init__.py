"""What the writer of a scenario sees: its screens, one after the other, and what to mend in the file."""
