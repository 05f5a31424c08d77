"""The commands: ``isitok play``, ``check``, ``new``, ``preview``. Each parses, calls, prints and returns a code."""
