"""What somebody sees who writes a scenario: its screens, one after the other, and what to mend in the file."""
