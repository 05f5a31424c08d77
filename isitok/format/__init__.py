"""The format, said once: a record for each map of each file, and what comes of these tables. No story is known here.

``fields`` has the kinds of field as plain values, ``record`` what a record is; ``story``, ``phones``, ``pack`` … are
the records. Everything else is one function with a case for each kind of field: reading, passages, schema, cache.
"""
