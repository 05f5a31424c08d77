"""Is it safe to take paper home? None, a card, or a sheet: a file to print or to read, where the worker wants it."""

from pathlib import Path
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.help_routes import AgeGroup
from isitok.game.one_to_one.one_to_one import OneToOne
from isitok.game.take_home import Size
from isitok.i18n.screen_words import Words
from isitok.scenes.frame import last_said
from isitok.scenes.one_to_one.one_to_one_parts import ONWARD, may_write, one_to_one_page
from isitok.scenes.place_names import place_name, where_it_is
from isitok.scenes.scene import Desk
from isitok.scenes.tasks import SavePaper
from isitok.store.paper_places import PaperPlace
from isitok.store.papers import free_place

NAME: Final = "my-list"  # not even this says anything
LONGEST: Final = 400


class TakeHomeSheet(Value, kw_only=True):
    """The answer, and where the file is to go."""

    answered: bool = False
    size: Size | None = None  # None: no paper
    to_read: bool = False  # as a page for a browser, else as a PDF to print
    placing: bool = False  # whether the name is asked for
    folder: Path | None = None  # where the file goes; none of its folders is shown to whoever sits there, too
    path: str = ""  # its name; or all of its path, where somebody types that
    places: tuple[PaperPlace, ...] = ()  # where it can go
    said: str = ""
    saved: bool = False


class PaperChosen(Event, Value):
    """This size, or no paper."""

    size: Size | None


class WriteFile(Event, Value):
    """Write the file."""


class PlaceChosen(Event, Value):
    """Put the sheet into this folder."""

    folder: Path


class SheetForm(Event, Value):
    """Make it as a page to read, or to print."""

    to_read: bool


class SheetPlace(Event, Value):
    """The field for the path of the file."""


def page(one_to_one: OneToOne, desk: Desk, sheet: TakeHomeSheet) -> ui.Page:
    """The question; then, for paper, the path and what to do with the file."""
    if sheet.placing:
        return _place(one_to_one, desk, sheet)
    words = desk.words
    asked = words("Is it safe for you to take paper home?")
    choices = (
        ("none", None, words("No paper"), words("That is fine. You can come back and ask.")),
        ("card", Size.CARD, words("A small card"), words("It fits into a pocket. One first sentence, and numbers.")),
        ("a4", Size.A4, words("A sheet of A4"), words("Who I can tell, how I could begin, and numbers.")),
    )
    options = tuple(
        ui.Option(
            id=f"paper:{id_}",
            text=text,
            detail=more,
            checked=sheet.answered and sheet.size is size,
            does=PaperChosen(size),
        )
        for id_, size, text, more in choices
    )
    on_it = words("It has first words and numbers on it. Take all the time you want.")
    parts: list[ui.Widget] = [
        ui.title(asked),
        *([ui.Label(text=on_it, type=ui.Type.STORY)] if one_to_one.is_real else []),
        ui.Label(
            text=words("Nothing on it says what we talked about, or what it is from: no names, and no date."),
            type=ui.Type.STORY,
        ),
        ui.Label(
            text=words("If somebody might find it and ask about it, it is better not to take one."), type=ui.Type.STORY
        ),
        ui.Group(ui.Grid(options, least=300, most=3, gap=12), asked, ui.Role.RADIO_GROUP, key="paper", titled=True),
    ]
    return one_to_one_page(ui.Page(title=asked, body=ui.Column(tuple(parts), gap=16), focus="paper"), one_to_one, desk)


def _place(one_to_one: OneToOne, desk: Desk, sheet: TakeHomeSheet) -> ui.Page:
    """This is a screen of its own: nobody who only meant to go on writes a file."""
    words = desk.words
    title = words("Print it, then delete it") if sheet.saved else words("Where should the file go?")
    parts: list[ui.Widget] = [ui.title(title)]
    if not sheet.saved:
        parts += [
            ui.Label(text=_about(one_to_one, desk, sheet), soft=True, type=ui.Type.STORY),
            _form(sheet, words),
            *_places(sheet, desk),
            ui.TextField(id="path", label=_asked(sheet, words), text=sheet.path, most=LONGEST, does=SheetPlace()),
        ]
    parts += last_said(sheet.said)
    if sheet.saved:
        parts += [
            ui.Point(icon="book-open", text=words("Read it or print it from there now."))
            if sheet.to_read
            else ui.Point(icon="printer", text=words("Print it from there now.")),
            ui.Point(
                icon="eye-off",
                text=words("Then delete the file: somebody else may use this computer. The last page can do that."),
            ),
        ]
    else:
        synced = words(
            "Not in a synced folder, such as OneDrive. Afterwards clear the PDF viewer’s list of recent files, and the "
            "print queue."
        )
        parts.append(ui.Label(text=synced, soft=True, type=ui.Type.SMALL))
        parts.append(
            ui.Fit(
                ui.Button(
                    id="save", text=words("Save the file"), does=WriteFile(), kind=ui.ButtonKind.PRIMARY, icon="printer"
                )
            )
        )
    return one_to_one_page(
        ui.Page(
            title=title,
            body=ui.Panel(ui.Column(tuple(parts), gap=14), pad=26),
            said=sheet.said,
            focus=ONWARD if sheet.saved else "places" if sheet.places else "path",
            enter="" if sheet.saved else "save",
            screen="one-to-one paper",
            middle=True,
            narrow=True,
        ),
        one_to_one,
        desk,
        onward="" if sheet.saved else words("Go on without it"),
    )


def _about(one_to_one: OneToOne, desk: Desk, sheet: TakeHomeSheet) -> str:
    """What kind of file it is, and that it is all that is kept."""
    words = desk.words
    kind = words("It is a PDF file, for printing.")
    if sheet.to_read:
        kind = words("It is a web page, to be read on a screen: aloud, large, or in dark colours.")
    if one_to_one.is_real:
        return " ".join((kind, words("This computer keeps nothing else."), may_write(desk)))
    return " ".join((kind, words("Nothing else of this one-to-one is saved.")))


def _form(sheet: TakeHomeSheet, words: Words) -> ui.Widget:
    forms = (("paper", words("On paper"), False), ("page", words("As a page to read"), True))
    segments = tuple(
        ui.Segment(id=f"form:{id_}", text=text, checked=to_read is sheet.to_read, does=SheetForm(to_read))
        for id_, text, to_read in forms
    )
    return ui.Group(ui.Flow((ui.Segmented(segments),)), words("In which form?"), ui.Role.RADIO_GROUP)


def _asked(sheet: TakeHomeSheet, words: Words) -> str:
    return words("Name, or another folder and name") if sheet.folder else words("Folder and name")


def _places(sheet: TakeHomeSheet, desk: Desk) -> tuple[ui.Widget, ...]:
    """The folders that it can go into, as a choice."""
    if not sheet.places:
        return ()
    words, file = desk.words, file_of(sheet)
    options = tuple(
        ui.Option(
            id=f"place:{number}",
            text=place_name(place, words),
            checked=file is not None and file.parent == place.folder,
            does=PlaceChosen(place.folder),
        )
        for number, place in enumerate(sheet.places)
    )
    return (ui.Group(ui.Flow(options, gap=10), words("Folder"), ui.Role.RADIO_GROUP, key="places"),)


def put_into(sheet: TakeHomeSheet, folder: Path) -> TakeHomeSheet:
    """Where the sheet would be in another folder: under the same name, unless something has that name there."""
    file = file_of(sheet)
    name = free_place(folder, file.stem if file else NAME, _ending(sheet)).name
    return replace(sheet, folder=folder, path=name, said="")


def in_form(sheet: TakeHomeSheet, to_read: bool) -> TakeHomeSheet:
    """The sheet as a page to read, or to print; its name stays, but for the ending."""
    file, now = file_of(sheet), replace(sheet, to_read=to_read, said="")
    if file is None:
        return now
    if sheet.folder is not None:
        return put_into(replace(now, path=file.stem), sheet.folder)
    return replace(now, path=str(file.with_suffix(_ending(now))))


def choose_size(size: Size | None, desk: Desk) -> TakeHomeSheet:
    """No paper, or one of the two sizes; a place and a name are suggested."""
    if size is None:
        return TakeHomeSheet(answered=True)
    sheet = TakeHomeSheet(answered=True, size=size, places=desk.services.print_folders())
    return put_into(sheet, sheet.places[0].folder) if sheet.places else sheet


def prepare_save(
    sheet: TakeHomeSheet, group: AgeGroup | None, desk: Desk, *, hard: bool = False
) -> SavePaper | TakeHomeSheet:
    """The task of writing the sheet; or the sheet with a message about what is missing."""
    words, path = desk.words, file_of(sheet)
    if path is None or sheet.size is None:
        return replace(sheet, said=words("Say where the file should go, with its name."))
    if not path.is_absolute():
        return replace(sheet, said=words("Write out the whole path to the file, with all its folders."))
    return SavePaper(path, sheet.size, group, hard)


def after_saving(sheet: TakeHomeSheet, trouble: str, desk: Desk) -> TakeHomeSheet:
    """The sheet after it was written, or could not be."""
    if trouble:
        return replace(sheet, said=trouble)
    file = file_of(sheet)
    return replace(sheet, saved=True, said=where_it_is(file, desk.words) if file else "")


def file_of(sheet: TakeHomeSheet) -> Path | None:
    """The file that was named, with its suffix; None where there is no name."""
    path = Path(sheet.path.strip())
    if not path.name:
        return None
    path, ending = sheet.folder / path if sheet.folder else path, _ending(sheet)
    return path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")


def _ending(sheet: TakeHomeSheet) -> str:
    return ".html" if sheet.to_read else ".pdf"
