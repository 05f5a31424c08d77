"""What can be typed at a page: the commands it offers, the letters it gives, and what Enter alone does."""

from collections.abc import Iterator

from isitok import ui
from isitok.base.event import Event
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences
from isitok.scenes.pick import PICK
from isitok.scenes.scene import BACK, HELP, HIDE, REAL, Hide, Leave, OpenHelp, Real
from isitok.text.answers import COMMANDS, Command, names_of_command, plain
from isitok.text.page_lines import Written

Offered = dict[str, tuple[str, Event | ui.Node]]
"""Commands: what each is called, and what it means."""


def commands_on(now: Written, words: Words, real: str) -> Offered:
    """What has a letter or a word here: what it is called, and what it means. Help and hiding are always there.

    ``real``: what it is called here that something is real; "" where that can't be said.
    """
    page = now.page
    found: Offered = {
        HELP: (words("Get help"), OpenHelp()),
        HIDE: (words("Hide screen"), Hide()),
    }
    named = ((line.node.id.removeprefix(PICK), line.node) for line in now.pressable if line.node)
    listed = {name: node for name, node in named if name in COMMANDS}
    found |= {name: (node.spoken.name, node) for name, node in {**listed, **now.edge}.items() if name != BACK}
    back = now.edge[BACK].does if BACK in now.edge else page.back
    if back is not None and back == Leave():
        found[Command.STOP] = (words("Stop"), back)
        back = None
    earlier = back if page.earlier is None else page.earlier
    if earlier is not None:
        found[BACK] = (words("Back"), earlier)
    if real and REAL not in found:
        found[REAL] = (real, Real())
    return found


def prompt_on(now: Written, words: Words) -> str:
    """What stands before what is typed: what Enter does, or that an answer is awaited."""
    node = on_enter(now)
    if node is None or now.unanswered:
        return words("Your answer")
    return words("Enter for “{what}”", what=node.spoken.name)


def hint_on(now: Written, words: Words) -> str:
    """What to say to somebody who typed what means nothing here."""
    if now.page.typing:
        return join_sentences(now.page.typing, words("? shows what you can type."))
    shown = [line.number for line in now.pressable]
    if not shown:
        return words("? shows what you can type.")
    if len(shown) == 1:
        return words("Type {first}. ? shows what else you can type.", first=shown[0])
    first, last = min(shown, key=int), max(shown, key=int)
    return words("Type a number from {first} to {last}. ? shows what else you can type.", first=first, last=last)


def keys_on(now: Written, offered: Offered, words: Words) -> Iterator[str]:
    """Everything that can be typed at a page, line by line."""
    yield ""
    yield words("You can type:")
    node = on_enter(now)
    if node is not None:
        yield words("Enter: {what}", what=node.spoken.name)
    if now.page.typing:
        yield now.page.typing
        yield words("the letter before a line; several letters with commas between them")
    elif now.pressable:
        yield words("a number, or a word from its line; several numbers with commas between them")
    if any(line.node and line.node.spoken.role in ui.FIELDS for line in now.pressable):
        yield words("the number of a line to fill in, and what to put there, for example: 2 14")
    for key, node in letters(now).items():
        yield words("{typed}: {what}", typed=key, what=node.spoken.name)
    for name in COMMANDS:
        if name in offered and offered[name][1] not in letters(now).values():
            typed = next(each for each in names_of_command(name, words) if each not in letters(now))
            yield words("{typed}: {what}", typed=typed, what=offered[name][0])
    if now.story:
        yield words("{typed}: the story and its phone", typed=names_of_command(Command.STORY, words)[0])
    yield words("{typed}: read all of this again", typed=names_of_command(Command.AGAIN, words)[0])
    yield words("{typed}: leave the game", typed=names_of_command(Command.QUIT, words)[0])
    yield ""


def letters(now: Written) -> dict[str, ui.Node]:
    """What has a letter on this page alone, by that letter: there it comes before the letters of every page."""
    nodes = (line.node for line in now.pressable if line.node is not None)
    return {node.spoken.key.lower(): node for node in nodes if len(node.spoken.key) == 1 and node.spoken.key.isalpha()}


def node_of_letter(typed: str, now: Written) -> ui.Node | None:
    """What was meant by its letter."""
    return letters(now).get(plain(typed))


def on_enter(now: Written) -> ui.Node | None:
    """What Enter alone presses here."""
    page = now.page
    found = (
        ui.find(now.root, page.enter),
        next((node for node in ui.walk(now.root) if page.onward is not None and node.does == page.onward), None),
        ui.find(now.root, page.focus),
    )
    return next((node for node in found if node is not None and node.spoken.role is ui.Role.BUTTON), None)
