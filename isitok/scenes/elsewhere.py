"""What the browser edition hasn't got, and why: the installed game has it; and what it has in its place."""

from isitok import ui
from isitok.i18n.screen_words import Words
from isitok.scenes.asking import Ask
from isitok.scenes.scene import Do, Push
from isitok.scenes.tasks import AskForFile


def one_to_one_tile(pictures: tuple[str, ...], words: Words) -> ui.Tile:
    """In its place on the title."""
    title, text = words("One to one: in the installed game"), words("See why.")
    return ui.Tile(id="one-to-one", does=Push(_why(words)), title=title, text=text, pictures=pictures, low=True)


def bring_tile(words: Words) -> ui.Tile:
    """Where the installed game has *Make your own*."""
    told = words("A pack or a lesson that was sent to you. It stays until this page is closed.")
    return ui.Tile(
        id="bring", does=Do(AskForFile()), title=words("Bring one in"), text=told, icon="arrow-down", low=True
    )


def _why(words: Words) -> Ask:
    return Ask(
        question=words("One to one is in the installed game"),
        told=words(
            "There, nothing stays of what was said. A browser keeps a history, which other devices may see, and "
            "extensions or monitoring software may see every page: we can’t promise anything for those."
        ),
        stay=words("Back"),
    )
