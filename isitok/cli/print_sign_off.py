"""``isitok print sign-off``: the sheet for somebody from outside, and the table beside it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from isitok.cli.files import free_file, keep_file
from isitok.cli.found import no_pack, pack_named
from isitok.i18n.screen_words import ENGLISH

if TYPE_CHECKING:
    from isitok.format.asked import Asked
    from isitok.library.library import Library
    from isitok.paper.story_card import Reader


def print_sign_off(
    file: Path, role: "Asked", minutes: int | None, only: str, library: "Library", to: "Reader", *, html: bool
) -> int:
    """Write the sheet and the table to fill in beside it. Raises a usage error where the sheet can't be made."""
    from isitok.base.trouble import Troubled
    from isitok.game.sign_off import MINUTES
    from isitok.library.library import Unreadable
    from isitok.paper.a4 import PaperError
    from isitok.paper.sign_off_sheet import TABLE, Wanted, sign_off

    if to.nation is None:
        raise click.UsageError(f"what is signed is for one nation: --for {role} --nation england")
    pack = pack_named(only, library) if only else None
    if only and pack is None:
        raise no_pack(only, library, "sign")
    table = free_file(file.with_suffix(TABLE))
    try:
        wanted = Wanted(role, to.nation, minutes or MINUTES, pack.id if pack else "")
        made = sign_off(wanted, library.cards, library.scenario, to)
        content = made.paper.html_bytes() if html else made.paper.pdf_bytes()
    except Troubled as error:
        raise click.UsageError(ENGLISH.trouble(error.trouble)) from error
    except PaperError as error:
        raise click.ClickException(ENGLISH.trouble(error.trouble)) from error
    except Unreadable as error:
        raise click.ClickException("a story can't be read any more: try again") from error
    keep_file(file, content)
    keep_file(table, made.table)
    return 0
