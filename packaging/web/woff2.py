"""Fonts as WOFF2. Node packs them: it has Brotli, which Python hasn't, and is needed here anyway."""

import io
import subprocess
import sys
from pathlib import Path
from types import ModuleType

_BROTLI = """
const { constants: c, brotliCompressSync } = require("zlib"), data = require("fs").readFileSync(0);
const params = { [c.BROTLI_PARAM_MODE]: c.BROTLI_MODE_FONT, [c.BROTLI_PARAM_QUALITY]: 11 };
process.stdout.write(brotliCompressSync(data, { params }));
"""


class _Brotli(ModuleType):
    MODE_FONT = 2

    @staticmethod
    def compress(data: bytes, mode: int) -> bytes:
        return subprocess.run(["node", "-e", _BROTLI], input=data, stdout=subprocess.PIPE, check=True).stdout


def woff2(file: Path) -> bytes:
    """A font as browsers have it."""
    sys.modules["brotli"] = _Brotli("brotli")  # fontTools asks for it by this name
    from fontTools.ttLib import TTFont

    made = io.BytesIO()
    font = TTFont(file, recalcTimestamp=False)
    font.flavor = "woff2"
    font.save(made)
    return made.getvalue()
