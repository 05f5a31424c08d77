"""Stories about the content rules."""
