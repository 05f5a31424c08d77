"""What writers slip on in YAML that can be read, a slip a file: each finds a better sentence than what was expected.

The reader notes what it expected; these are asked, in order, whether a slip explains what stands there instead. (Slips
that stop YAML from being read at all are beside the parser.)
"""
