"""Runs before the game in a program made by PyInstaller, and makes up for what `isitok.spec` leaves out.

OpenSSL would be 9 MB, and the game opens no network connection. But fpdf2 names `urllib.request.HTTPSHandler` when it
is imported, and anyio, of watchfiles, names errors of `ssl`: what only names it still loads. Pillow is for pictures in
PDFs, of which the game makes none; fpdf2 would warn that it isn't there.
"""

import sys
import warnings
from types import ModuleType


class _NoSSL(ModuleType):
    def __getattr__(self, name: str) -> type[OSError]:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (OSError,), {})


sys.modules["ssl"] = _NoSSL("ssl")
warnings.simplefilter("ignore", UserWarning)  # by its message, it would need `re`
