"""The files that libraries make for Excel and Word, without the moment at which they were made."""

import io
import re
import zipfile
from typing import Final

_ZIPPED: Final = (1980, 1, 1, 0, 0, 0)  # an archive needs a date; this one says nothing
_MADE: Final = re.compile(rb"(<dcterms:(?:created|modified)\b[^>]*>)[^<]*")


def same_bytes(made: io.BytesIO) -> bytes:
    """The same archive, in which no file says when it was put there, nor on which system."""
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            about = zipfile.ZipInfo(name, _ZIPPED)
            about.compress_type, about.create_system = zipfile.ZIP_DEFLATED, 0
            part = old.read(name)
            new.writestr(about, _MADE.sub(rb"\g<1>2000-01-01T00:00:00Z", part) if name == "docProps/core.xml" else part)
    return out.getvalue()
