"""The ids of stories and of ready lessons: ``PACK/STORY`` and ``COURSE/LESSON``. Only here are they put together."""


def id_in(whole: str, name: str) -> str:
    """The id of what has this name in a pack, or in a course."""
    return f"{whole}/{name}"


def whole_of(id_: str) -> str:
    """The id of the pack, or of the course, that it is in."""
    return id_.partition("/")[0]


def name_of(id_: str) -> str:
    """Its name there: that of its file, without an ending."""
    return id_.rpartition("/")[2]
