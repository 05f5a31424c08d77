"""Whom and what a field may name: people, facts, ways to get help, faces."""

from typing import Final

from isitok.format.field_kinds import Named

PEOPLE: Final = "people are in the cast (`isitok new --people` lists them), or in this file's 'others'"
SYSTEM: Final = "system"
"""Who says what the app itself says."""

PERSON: Final = Named(
    "person",
    unless="is nobody in the cast or in 'others'",
    code="unknown-person",
    among=("people",),
    where=PEOPLE,
    new=True,
    offers=True,
    example="kofi",
)
PERSON_OR_ROUTE: Final = Named(
    "person",
    "route",
    unless="is nobody in the cast or in 'others', and not among the help that the game knows",
    code="unknown-person",
    among=("people", "routes"),
    where=PEOPLE,
    new=True,
    offers=True,
    example="mum",
)
FACT: Final = Named(
    "fact",
    unless="is not a fact that the game knows",
    code="unknown-fact",
    among=("facts",),
    lists="`isitok new --facts`",
    upper=True,
)
ROUTE: Final = Named(
    "route",
    unless="is not among the help that the game knows",
    code="unknown-help",
    among=("routes",),
    lists="`isitok new --routes`",
)
PICTURE: Final = Named(
    "picture",
    unless="is no face that the game has drawn",
    code="unknown-picture",
    among=("pictures",),
    example="gran",
)
