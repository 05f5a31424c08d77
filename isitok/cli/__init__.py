"""The commands of ``isitok``, one file each: each parses, calls, prints and returns a code."""
