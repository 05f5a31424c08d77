"""The reader and the check under files that nobody would write: made up by Hypothesis, and bent by atheris."""
