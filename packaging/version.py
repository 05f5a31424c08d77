"""What Windows shows of a program in its properties, and asks before it runs one."""

import re
import tomllib
from pathlib import Path

from PyInstaller.utils.win32.versioninfo import (
    FixedFileInfo,
    StringFileInfo,
    StringStruct,
    StringTable,
    VarFileInfo,
    VarStruct,
    VSVersionInfo,
)

CONTACT = Path(__file__).with_name("contact.toml")
UK_ENGLISH, UTF_16 = 0x0809, 1200


def resource(version: str) -> VSVersionInfo:
    """The version resource of both programs."""
    numbers = [int(number) for number in re.findall(r"\d+", version)]
    four = tuple([*numbers, 0, 0, 0, 0][:4])
    about = {
        "CompanyName": tomllib.loads(CONTACT.read_text("utf-8"))["publisher"],
        "FileDescription": "#isitok?",
        "FileVersion": version,
        "InternalName": "isitok",
        "LegalCopyright": "MIT, CC BY 4.0, CC0, OFL, ISC: see LICENSE.txt",
        "OriginalFilename": "isitok.exe",
        "ProductName": "#isitok?",
        "ProductVersion": version,
    }
    strings = StringTable(f"{UK_ENGLISH:04x}{UTF_16:04x}", [StringStruct(*pair) for pair in about.items()])
    kids = [StringFileInfo([strings]), VarFileInfo([VarStruct("Translation", [UK_ENGLISH, UTF_16])])]
    return VSVersionInfo(ffi=FixedFileInfo(filevers=four, prodvers=four), kids=kids)
