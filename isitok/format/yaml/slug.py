"""A name as it is written in ids: of a pack's folder, a story's file, a lesson."""

import re
import unicodedata
import zlib


def slug(name: str) -> str:
    """A name as it is written in ids: "My pack!" → ``my-pack``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:48].strip("-")
    return made or f"pack-{zlib.crc32(name.encode('utf-8', 'surrogatepass')):08x}"
