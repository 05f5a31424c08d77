"""The commands: ``isitok play``, ``check``, ``new``. Each parses, calls, prints, and returns a code."""
