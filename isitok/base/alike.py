"""Names as they look: "fіrst-steps" with a Cyrillic і is no other name than ours to whoever reads it."""

from typing import Final

_LOOKS: Final = str.maketrans(
    {
        # Cyrillic
        **dict(zip("аеорсухіјѕһԁԛԝкмтвнгьӏԍ", "aeopcyxijshdqwkmtbhrblg", strict=True)),
        # Greek
        **dict(zip("οανικρυτχεηϲϳ", "oavikpytxencj".replace(" ", ""), strict=True)),
        # digits and strokes that look like letters, and an i that has lost its dot
        **dict(zip("10|ı", "loli", strict=True)),
    }
)
_UNSEEN: Final = ("Mn", "Cf")  # accents, and signs without a shape


def as_it_looks(name: str) -> str:
    """The same text for all names that a reader takes for one."""
    if not name.isascii():
        import unicodedata  # late: few names need it

        parts = unicodedata.normalize("NFKD", name)
        name = "".join(sign for sign in parts if unicodedata.category(sign) not in _UNSEEN)
    return name.casefold().translate(_LOOKS)
