"""One line of play, whoever plays: which stop follows which, where somebody is, and what was said so far.

- ``stops.py``  a stop is one step, and what it is about
- ``modes.py``  a way to play is one value: which stops it has, and who answers there
- ``opening.py``  how much of a story's phone is shown, at its beginning and at each act
- ``line.py``   what comes next is a function of the cards and of what was said; a play moves along it
- ``table.py``  what lies on the table: all that the screens of a card need to know

What else a mode has – points, a timer, what stays private – is in ``game/session.py``, ``game/lesson/``,
``game/one_to_one/`` and ``game/small_group/``. None of them says which stop follows.
"""
