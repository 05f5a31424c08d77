"""Changes what is in a file by changing its text: what a change isn't about stays as it was found, to the character."""
