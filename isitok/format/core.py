"""The stories that matter most, which somebody from outside reads first: ``core.yaml`` (F8)."""

from __future__ import annotations

from isitok.format import fields as f
from isitok.format.field_kinds import Form, Some
from isitok.format.record import Record

_STORY = Form("[a-z0-9-]+/[a-z0-9-]+", "a story of a pack", "in-the-chat/coach-photo")


class Core(Record, what="the stories that matter most: 'stories'"):
    """The ids of these stories. The game counts as a trial version until each has been read."""

    stories: tuple[str, ...] = f.form("Stories", "those to read first", _STORY, many=Some(1, 60))
