"""``isitok schema``: what a file of a kind may hold, as JSON Schema."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import click

from isitok.base.spelling import key_of
from isitok.cli.kinds import or_rather
from isitok.cli.say import say

if TYPE_CHECKING:
    from isitok.format.json_schema import Schema

KINDS: Final[Mapping[str, str]] = {
    "scenario": "a story: a file in scenarios/",
    "pack": "pack.yaml",
    "lesson": "NAME.lesson.yaml",
    "course": "course.yaml, beside its lessons",
    "week": "a week: a file in weeks/",
    "readings": "readings.yaml, beside pack.yaml",
    "questions": "questions.yaml, beside pack.yaml",
}
"""What has a schema, and which file that is."""

EPILOG: Final = f"""\b
Examples:
  isitok schema scenario                   prints it
  isitok schema scenario > story.json      writes it into a file, for an editor or another program

\b
WHAT is one of these:
{chr(10).join(f"  {name:17}{told}" for name, told in KINDS.items())}

\b
Each text has its label, what it is for, and who says it in a story: x-voice is game (the game itself), quoted (people
in the story), adult (for adults only) or heard (what a pupil may say). What x-names is at names a person, a fact, a way
to get help or a picture. What fits together, and how many words there may be, only `isitok check` can say.
"""


@click.command(epilog=EPILOG)
@click.argument("what", metavar="WHAT")
def schema(what: str) -> int:
    """Print the JSON Schema of a scenario, a pack, a lesson plan, a course, a week, readings or questions."""
    kind = key_of(what)
    if kind not in KINDS:
        meant = or_rather(what, KINDS)
        raise click.UsageError(f'"{what}" has no schema{meant or ": there are " + ", ".join(KINDS)}')
    say(json.dumps(_schema(kind), indent=1))  # in ASCII: a console may write its files in letters of its own
    return 0


def _schema(kind: str) -> "Schema":
    from isitok.format.file_kinds import schema_of_kind
    from isitok.library.bundled import names_known

    return schema_of_kind(kind, names_known() if kind in ("scenario", "week") else None)
