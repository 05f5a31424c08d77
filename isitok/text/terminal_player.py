"""Somebody who reads and types: says what is new on the screen on top, and hands on what was typed.

It holds screens as a window does, and knows no more of them than what their pages say.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final
from weakref import WeakKeyDictionary

from isitok import ui
from isitok.app.game import Visit
from isitok.app.screens import Screens
from isitok.base.event import Event
from isitok.i18n.sentences import join_sentences
from isitok.scenes.asking import Ask
from isitok.scenes.leave_game import EndingSoFar
from isitok.scenes.play_page import PlayScene
from isitok.scenes.playing import Playing
from isitok.scenes.rounds.phone_beside import STORY
from isitok.scenes.scene import EASIER, HELP, HIDE, REAL, Home, Leave, Pop
from isitok.text.answers import (
    Command,
    choice_named,
    command,
    field,
    names_of_command,
    numbers,
    plain,
    several,
    typed_names,
)
from isitok.text.news import is_like, new_lines, texts, with_air
from isitok.text.numbered import answered_by, say_back
from isitok.text.page_lines import Numbers, Written, write_page
from isitok.text.private import Private
from isitok.text.terminal import NothingTyped, Terminal
from isitok.text.typed_commands import Offered, commands_on, hint_on, keys_on, node_of_letter, on_enter, prompt_on

_ROOM: Final = 3600  # steps of time that are caught up with at once


class Reader:
    """Somebody at a terminal. ``clock`` tells seconds, as that of the screens does."""

    def __init__(self, screens: Screens, terminal: Terminal, clock: Callable[[], float] = time.monotonic) -> None:
        self._screens, self._terminal, self._clock = screens, terminal, clock
        self.words = screens.desk.words
        self._private = Private(terminal, self.words)
        self._numbers: WeakKeyDictionary[Visit, Numbers] = WeakKeyDictionary()
        self._heard: WeakKeyDictionary[Visit, Written] = WeakKeyDictionary()
        self._visit: Visit | None = None
        self._last: Written | None = None
        self._hidden = False
        self._read = False  # whether all of this page was just read
        self._asked = False  # whether Enter alone was typed: it only says what is missing
        self._filled = False  # whether it was said how a line is filled in
        self._answered: Mapping[str, str] = {}  # what was just answered, to be said before all that follows: ids, lines

    def play(self) -> None:
        """Say pages and take answers until the game is left, or nothing more is typed."""
        game = self._screens.game
        try:
            self._say(
                [
                    self.words(
                        "Type a number or a word, then Enter. {help} gets help and {hide} hides the screen, at any "
                        "time. ? shows what else you can type, and {easier} makes this easier to see, hear or press.",
                        help=names_of_command(HELP, self.words)[0],
                        hide=names_of_command(HIDE, self.words)[0],
                        easier=names_of_command(EASIER, self.words)[0],
                    )
                ]
            )
            while not game.over:
                self._keep_private()
                if not self._answer():
                    self._end()
                    break
        finally:
            self._private.ends()
            game.close()

    # What is said

    def _say(self, paragraphs: Iterable[str]) -> None:
        self._terminal.say(paragraphs)

    def _write_page(self) -> Written:
        screens = self._screens
        numbers = self._numbers.setdefault(screens.visit, Numbers())
        return write_page(screens.page, numbers, self.words)

    def _show(self) -> Written:
        """Say what is new."""
        screens, now = self._screens, self._write_page()
        screens.note_drawn(self._clock())
        before, same = self._heard.get(screens.visit), screens.visit is self._visit
        if before is None and self._last is not None and is_like(self._last, now):
            before, same = self._last, True  # the same screen, on which something is missing
        self._visit, hidden = screens.visit, screens.game.hidden is not None
        if hidden and not self._hidden:
            self._terminal.clear()
        back, self._hidden = self._hidden and not hidden, hidden
        if hidden:
            self._say(line.text for line in now.lines)
            return now
        answered = {id_: told for id_, told in self._answered.items() if _is_so(ui.find(now.root, id_))}
        self._answered = {}
        asked, self._asked = self._asked, False
        self._say(answered.values())
        if before is None or back or (not same and self._private.on):
            self._say_page(now)
        elif same:
            self._say_news(before, now, answered, asked=asked)
        else:
            where = next((line for line in now.lines if line.read.kind is ui.Kind.HEADING), None)
            self._say(["", *texts([where] if where else []), *texts(new_lines(before, now))])
            self._say(texts(now.question))
        self._heard[screens.visit] = self._last = now
        return now

    def _say_page(self, now: Written, *, again: bool = False) -> None:
        """Say a new page, without what was heard on an earlier one.

        ``again``: it is wanted once more, with what no other command tells. In a one-to-one what was shown before is
        cleared; the story and its phone are there by a command.
        """
        if self._private.on:
            self._terminal.clear()
            self._say(self._way_out(now))
        else:
            self._say([""])
        told = now.in_full if again else tuple(line for line in now.lines if not line.is_known)
        self._say(with_air(told))
        if not self._filled and any(line.node and line.node.spoken.role in ui.FIELDS for line in now.lines):
            self._filled = True
            self._say([self.words("To fill in a line, type its number and what to put there, for example: 2 14")])

    def _way_out(self, now: Written) -> Iterator[str]:
        if REAL in now.edge:
            yield self.words(
                "{typed}: {what}", typed=names_of_command(REAL, self.words)[0], what=now.edge[REAL].spoken.name
            )

    def _say_news(self, before: Written, now: Written, answered: Mapping[str, str], *, asked: bool) -> None:
        """Say what is new on the page. ``asked``: Enter alone was typed where something is to be answered."""
        if now.page == before.page and answered:
            return
        if now.page == before.page:
            missing = [now.page.said] if now.page.mend and now.page.said else []
            self._say([*missing, *(() if asked else texts(now.question))] if not self._read else ())
            self._read = False
            return
        news = [line for line in new_lines(before, now) if not (line.node and line.node.id in answered)]
        self._say(texts(news) or ([now.page.said] if now.page.said and not answered else []))
        unanswered = now.unanswered
        if unanswered and not asked and not any(line in news for line in unanswered):
            self._say(texts(unanswered))

    # What is typed

    def _answer(self) -> bool:
        """Say what is new and take one line; False if no more will come."""
        self._pass_time()
        now, screens = self._show(), self._screens
        typed: str | NothingTyped | None = NothingTyped()
        prompt = "" if screens.game.hidden else prompt_on(now, self.words)
        while isinstance(typed, NothingTyped):
            until = screens.deadline if not screens.game.hidden else None
            teams = any(key.isdecimal() for key in now.page.keys)
            typed = self._terminal.ask(prompt, seen=not teams, until=until)
            self._pass_time()
            if isinstance(typed, NothingTyped):
                then = self._write_page()
                if screens.visit is not self._visit or any(not line.ticks for line in new_lines(now, then)):
                    self._say([""])
                    return True
                prompt = ""
        if typed is None:
            return False
        self._let_follow(typed, now)
        return True

    def _pass_time(self) -> None:
        """Let what happens by itself happen, as often as it was due meanwhile."""
        for _ in range(_ROOM):
            due = self._screens.deadline
            if due is None or due > self._clock():
                return
            self._screens.tick(due)

    def _let_follow(self, typed: str, now: Written) -> None:
        screens = self._screens
        if screens.page.follows:
            from isitok.app.saved_outside import look

            look(screens, self._clock())
        if screens.page.anything is not None:
            self._mean(screens.page.anything)
            return
        offered = self._offered(now)
        story = [Command.STORY] if now.story else []
        meant = command(typed, [*offered, *story, Command.AGAIN, Command.QUIT], self.words)
        if len(plain(typed)) > 1 and any(
            plain(typed) == plain(one.node.spoken.name) for one in now.pressable if one.node
        ):
            meant = ""  # the word stands on the page
        if meant == Command.QUIT:
            self._quit()
        elif meant == Command.KEYS:
            self._say(keys_on(now, offered, self.words))
        elif meant == Command.AGAIN:
            self._say_page(now, again=True)
            self._read = True
        elif meant == Command.STORY:
            self._say([*self._folded_story(now), *with_air(now.story)])
            self._read = True
        elif lettered := node_of_letter(typed, now):
            self._mean(lettered)
        elif meant:
            self._mean(offered[meant][1])
        elif not self._press(typed, now):
            self._say([hint_on(now, self.words)])
            self._read = bool(now.page.typing) and not now.unanswered

    def _folded_story(self, now: Written) -> Iterator[str]:
        """The story, where the page has only its phone: from the second act on it is one line that opens."""
        scene = self._screens.scene
        is_there = any(line.read.kind is ui.Kind.STORY and line.read.id == STORY for line in now.story)
        if isinstance(scene, Playing) and scene.played.scenario is not None and not is_there:
            yield scene.told(scene.played).card_here.story

    def _offered(self, now: Written) -> Offered:
        """The commands of this page. In a one-to-one and a group, something real can be said on every one."""
        real = ""
        if self._private.on:
            real = self.words("This is real")
        elif self._screens.hears_real:
            real = self.words("Stop for a moment")
        return commands_on(now, self.words, real)

    def _press(self, typed: str, now: Written) -> bool:
        """Press what was meant on the page. Whether anything was."""
        said = plain(typed)
        if not said and not typed.strip():
            return self._press_enter(now)
        keys = {key: meant for key, meant in now.page.keys.items() if key.isdecimal()}
        pressed = said.replace(" ", "")
        if keys and all(letter in keys for letter in pressed):
            for letter in pressed:
                self._mean(keys[letter])
            return True
        by_number = {line.number: line.node for line in now.pressable if line.node}
        number, text = field(typed)
        if number in by_number and by_number[number].spoken.role in ui.FIELDS:
            self._fill(by_number[number], text)
            return True
        answers = answered_by(typed, now)
        if unclear := next((lines for lines in answers if len(lines) > 1), None):
            self._say([self.words("Which do you mean? Type the letter before it."), *texts(unclear)])
            self._read = True
            return True
        clear = [line.node for lines in answers for line in lines if line.node]
        meant = clear if clear and len(clear) == len(answers) else self._nodes_meant(typed, now)
        if not meant or not self._is_one_answer(meant, now):
            return False
        if now.page.typing:
            chosen = [line for line in now.pressable if line.node in meant]
            self._answered = {line.node.id: told for line in chosen if line.node and (told := say_back(line))}
        for node in meant:
            here = ui.find(self._write_page().root, node.id)
            if here is not None and self._screens.visit is self._visit:
                self._mean(here)
        return True

    def _press_enter(self, now: Written) -> bool:
        """Enter alone leads on; where something is still to be chosen it only says what. Whether it was either."""
        node, asks = on_enter(now), ui.find(now.root, now.page.enter)
        if node is not None:
            self._asked = bool(now.unanswered)
            self._mean(node)
            return True
        lacks = asks.spoken.description if asks is not None and now.unanswered else ""
        self._asked = bool(lacks)
        self._say(filter(None, [lacks]))
        return asks is not None and bool(now.unanswered)

    def _nodes_meant(self, typed: str, now: Written) -> list[ui.Node]:
        """What is pressed by these numbers, or by this name."""
        nodes = [(line.number, line.node) for line in now.pressable if line.node]
        if now.page.typing and typed.strip().lstrip("-–−").isdecimal():
            return []  # a number that answers nothing here
        by_number, typed_numbers = dict(nodes), several(typed) if now.page.typing else numbers(typed)
        if typed_numbers and all(number in by_number for number in typed_numbers):
            return [by_number[number] for number in dict.fromkeys(typed_numbers)]
        found = choice_named(typed, [typed_names(node.spoken.name, self.words) for _, node in nodes])
        return [] if found is None else [nodes[found][1]]

    def _is_one_answer(self, meant: Sequence[ui.Node], now: Written) -> bool:
        """Whether no group of which one is chosen was given two."""
        groups = [line.group.id for line in now.pressable if line.node in meant and line.group]
        return len(groups) == len(set(groups)) or len(meant) == 1

    def _mean(self, meant: Event | ui.Node) -> None:
        """Something on the page is pressed, or a change is meant."""
        if not isinstance(meant, ui.Node):
            self._screens.do(meant, self._clock())
        elif meant.spoken.role in ui.FIELDS:
            self._fill(meant, self._terminal.ask(join_sentences(meant.spoken.name, meant.spoken.description)))
        else:
            before = self._screens.page
            self._screens.do(meant.does, self._clock())
            spent = meant.spoken.spent or (self.words("It is chosen already.") if _is_chosen(meant) else "")
            if spent and self._screens.page == before and not self._answered:
                self._say([spent])
                self._read = True

    def _fill(self, node: ui.Node, text: str | NothingTyped | None) -> None:
        """Put what was typed into a field. An empty line leaves the field as it is; a single dash empties it."""
        if not isinstance(text, str) or not text.strip():
            return
        told = "" if text.strip() in ("-", "–") else "".join(sign for sign in text.strip() if sign.isprintable())
        self._screens.type(node.does, told, self._clock())

    # The end, and what is private

    def _quit(self) -> None:
        """Leave the game. It asks first, as a finger may slip, but not in a one-to-one: that must be gone at once."""
        if not self._private.on:
            leave = names_of_command(Command.QUIT, self.words)[0]
            again = self._terminal.ask(self.words("Leave the game? Type {typed} again to leave", typed=leave))
            if isinstance(again, str) and command(again, [Command.QUIT], self.words) != Command.QUIT:
                return
        self._end()
        self._screens.close(self._clock())  # it asks about a sheet that is still there

    def _end(self) -> None:
        """Somebody leaves, or nothing more is typed: how a game has gone so far is told, as to whoever stops it."""
        if not isinstance(self._screens.scene, PlayScene):
            return
        self._screens.do(Leave(), self._clock())
        asks = self._screens.scene
        so_far = Pop(EndingSoFar())
        if isinstance(asks, Ask) and any(answer.does == so_far for answer in asks.answers):
            self._screens.do(so_far, self._clock())
            self._say(["", *texts(line for line in self._write_page().lines if line.node is None)])

    def _keep_private(self) -> None:
        """A one-to-one begins, or has ended."""
        if self._screens.desk.kept.no_trace and not self._private.on:
            if not self._private.begins():
                self._screens.apply(Home(), self._clock())
                self._visit = None
        elif self._private.on and not self._screens.desk.kept.no_trace:
            self._private.ends()
            self._visit = self._last = None


def _is_chosen(node: ui.Node) -> bool:
    return node.spoken.role is ui.Role.RADIO and node.spoken.checked is True


def _is_so(node: ui.Node | None) -> bool:
    """Whether an answer was taken: it is chosen now, or its page is gone."""
    return node is None or node.spoken.checked is True
