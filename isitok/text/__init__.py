"""The same game in a terminal: plain lines, one question at a time, good on a Braille line and in a pipe."""
