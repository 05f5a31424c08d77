"""Opens the speech settings of Windows, where an adult can add a voice."""

import os
import sys

from isitok.app.others import without_our_dlls
from isitok.base.trouble import Trouble, trouble


def open_speech(platform: str = sys.platform) -> Trouble | None:
    """Open them. Returns why that failed, usually None."""
    failed = trouble("This computer can’t show its speech settings.")
    if platform != "win32":
        return failed
    try:
        with without_our_dlls(platform):
            os.startfile("ms-settings:speech")  # type: ignore[attr-defined,unused-ignore]
    except OSError:  # they are switched off for this account
        return failed
    return None
