"""What players read outside packs: English in the code and in ``content/sheets``, other languages through gettext.

Translators' files are made in development with Babel:
``pybabel extract -F docs/babel.cfg -k "words later trouble mark:1c,2 many:1,2 mark_many:1c,2,3" -o isitok.pot .``
Each text is written out in full where it is used, never computed, as tests ensure.
"""
