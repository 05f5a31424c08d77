"""Reads a window's page aloud, sentence by sentence, marks what it reads, and goes on where the page says so.

It never waits: a voice speaks, or makes a sound, on a thread of its own. Whatever else comes in front of the page, or
leaves it, stops it: hiding, help, *This is real*, another page.
"""

import sys
from collections.abc import Callable, Iterator
from itertools import count
from typing import Literal, NamedTuple

from isitok import ui
from isitok.app.aloud.manner import Manner, Why
from isitok.app.aloud.which_voice import Voice, find_voice
from isitok.app.aloud.worker import Plays, Reply, Speaks, Utterance, Worker
from isitok.app.game import Visit
from isitok.app.view import View
from isitok.base.value import Value, replace
from isitok.format.yaml.emoji import without_signs
from isitok.game.spoken import names_said, spoken
from isitok.i18n.said import sentences
from isitok.i18n.sentences import join_sentences
from isitok.scenes.no_voice import no_voice
from isitok.scenes.scene import Do, Push
from isitok.scenes.tasks import ChangeSettings
from isitok.store.settings import Settings

PATIENCE = 10.0  # seconds for a voice to begin, the first time with finding it
LONGEST = 0.5  # seconds that a letter takes at most
LEFT_OUT = frozenset({ui.Kind.CHOICE, ui.Kind.FIELD, ui.Kind.EDGE})
"""What somebody who sees the page isn't read: what is pressed there, but for answers."""


class Sentence(Value):
    """A part of what is on the page."""

    id: str
    first: int
    last: int
    text: str


class Offered(NamedTuple):
    """What was said to somebody who plays with switches, on which state of which page."""

    visit: Visit
    states: int
    id: str  # of what is offered; "" while they read
    reads: int  # how often they have read on
    lines: ui.Reading  # what stood there


class Aloud:
    """Reads the pages of one window aloud. It is made once somebody asks for that."""

    def __init__(
        self,
        sounds: Plays,
        wake: Callable[[], None],
        find: Callable[[], Voice] = find_voice,
        speaks: Speaks | None = None,
    ) -> None:
        """``wake`` is called on a thread when there is something to do; ``find``, on one, finds a voice.

        ``speaks``: what speaks in place of such a thread.
        """
        self._sounds, self._worker = sounds, speaks or Worker(find, wake)
        self._numbers = count(1)
        self._number = 0  # of the job that is awaited
        self._late = 0.0  # when the voice should have answered
        self._visit: Visit | None = None  # the page that is read; None: nothing is
        self._read: Visit | None = None  # the page that was read last
        self.tries: Literal["", "same", "another", "offer"] = ""  # no page is read, but a sentence to hear the voice
        self._offered: Offered | None = None  # by switches, which was said
        self._now: Sentence | None = None
        self._said: set[Sentence] = set()  # on this page

    @property
    def due(self) -> float | None:
        """When to look again."""
        if self._visit is None:
            return None
        if self._sounds.talk in ("done", "fails"):
            return 0.0
        return self._sounds.talks_until or self._late

    def follow(self, view: View, now: float) -> None:
        """Begin, go on with, or stop reading what this window shows."""
        screens = view.screens
        if screens.desk.view.tries:
            self._begin_trial(view, now)
            return
        if self._says_offer(view, now):
            return
        self._read_each(view)
        reads = screens.desk.view.aloud and not (view.heard or view.frozen)
        wanted = (reads or self.tries) and not screens.game.hidden
        if not wanted or (self._visit is not None and self._visit is not screens.visit):
            self._stop(view)
        elif self._visit is None:
            self._visit = self._read = screens.visit
            self._go_on(view, now)
        else:
            self._follow_voice(view, now)

    def _read_each(self, view: View) -> None:
        """A page of a story that has just come is read by itself, for whoever wanted that of each."""
        screens, game = view.screens, view.screens.game
        if screens.desk.view.reads_each and screens.scene.tells is not None and screens.visit is not self._read:
            if self._visit is not None and self._visit is not screens.visit:
                self._stop(view)
            self._read = screens.visit
            game.desk = game.desk.seen(aloud=True)

    def _says_offer(self, view: View, now: float) -> bool:
        """Begin to say what switches are offered now, in place of what was offered before. Whether there is any news.

        Before it comes what the last press has brought: a message, or what was missing. A press that only reads on is
        answered, too. Not in a one-to-one, where what is said next to somebody might tell what they choose.
        """
        screens, state, before = view.screens, view.state, self._offered
        desk, visit = screens.desk, screens.visit
        silent = view.heard or view.frozen or desk.kept.no_trace or desk.view.aloud or bool(screens.game.hidden)
        if silent or not desk.settings.says_offers:
            self._offered = None
            return False
        on_this = before is not None and before.visit is visit
        lines = ui.reading(screens.page, view.layout.root)
        self._offered = Offered(visit, visit.states, state.focus if state.offered else "", view.reads, lines)
        text = self._to_offer(view, before if on_this else None)
        if not text:
            return False
        view.said(tuple(line for line in lines if line.id and line.id == self._offered.id))
        self._stop(view)
        self.tries, self._visit = "offer", visit
        self._ask(text, view, now)
        return True

    def _to_offer(self, view: View, before: Offered | None) -> str:
        """What there is to say to somebody who plays with switches, after what was said ``before`` on this page."""
        now, node = self._offered, ui.find(view.layout.root, view.state.focus)
        if now is None or now == before:
            return ""
        if not now.id:
            return view.screens.desk.words("More to read.") if before is not None and now.reads > before.reads else ""
        name = node.spoken.name if node is not None and (before is None or now[1:3] != before[1:3]) else ""
        pressed = before is not None and now.states != before.states
        come = (ui.news(before.lines, now.lines) or ui.again(now.lines)) if before is not None and pressed else ()
        return join_sentences(*(line.text for line in come), name)

    def close(self) -> bool:
        """End the thread; whether it has ended."""
        self._sounds.hush()
        return self._worker.close()

    def _follow_voice(self, view: View, now: float) -> None:
        reply = self._take_reply()
        if reply is not None and reply.why is None:
            self._note(view, there=True)
        if reply is not None and reply.why is not None:
            self._fail(view, reply.why, now)
        elif reply is not None and self.tries == "another":
            self._take_next(reply.names, view, now)
        elif reply is not None and reply.wave is not None:
            self._sounds.say(reply.wave, now)
            self._late = now + PATIENCE  # for the mixer to open
        elif reply is not None or self._sounds.talk == "done":
            self._sounds.hush()
            if self.tries:
                self._stop(view)
            else:
                self._go_on(view, now)
        elif self._sounds.talk == "fails":
            self._fail(view, "silent", now)
        elif now >= self._late and self._sounds.talk != "plays":
            self._fail(view, "silent" if self._sounds.talk else "broken", now)

    def _take_reply(self) -> Reply | None:
        while not self._worker.replies.empty():
            reply = self._worker.replies.get()
            if reply.number == self._number:
                self._number = 0
                return reply
        return None

    def _go_on(self, view: View, now: float) -> None:
        """Say the next sentence; after the last, turn to what follows."""
        screens = view.screens
        sentence = next(self._left(view), None)
        if sentence is None and screens.page.read_on is not None:
            before = screens.visit
            screens.do(screens.page.read_on, now)
            if screens.visit is not before:
                self._said.clear()
            self._visit = screens.visit
            sentence = next(self._left(view), None)
        if sentence is None:
            self._stop(view)
            return
        self._now = sentence
        self._said.add(sentence)
        view.said(tuple(line for line in ui.reading(screens.page, view.layout.root) if line.id == sentence.id))
        self._ask(sentence.text, view, now)
        view.scroll_into_view(_first_in(view, sentence.id))
        self._mark(view)

    def _ask(self, text: str, view: View, now: float) -> None:
        """Have a text said in the manner that is set; "" asks which voices there are."""
        desk = view.screens.desk
        story = view.screens.scene.tells
        names = names_said(desk.library.cast(), story.others.values() if story else ())
        # What somebody wrote on a phone names its emoji already: those that are left are pictures among easy words.
        said = spoken(without_signs(text), names, desk.words) or text
        self._number = next(self._numbers)
        self._late = now + PATIENCE + LONGEST * len(said)
        self._worker.ask(Utterance(self._number, said, self._manner(desk.settings)))

    def _manner(self, settings: Settings) -> Manner:
        """How the voice is set: what switches are offered may be louder, or less loud, than what is read."""
        volume = settings.offer_volume if self.tries == "offer" else settings.voice_volume
        return Manner(settings.voice, settings.reading_speed, volume)

    def _begin_trial(self, view: View, now: float) -> None:
        """Say a sentence, so that somebody hears the voice that is set; first set the next one, if that is wanted."""
        game = view.screens.game
        self._stop(view)
        self.tries, self._visit = game.desk.view.tries, view.screens.visit
        game.desk = game.desk.seen(tries="")
        self._ask("" if self.tries == "another" else self._sample(view), view, now)

    def _take_next(self, names: tuple[str, ...], view: View, now: float) -> None:
        """Set the voice after the one that is set, and let it speak. The first of them is the usual one."""
        settings = view.screens.desk.settings
        if names:
            at = names.index(settings.voice) if settings.voice in names else 0
            view.screens.apply(Do(ChangeSettings(replace(settings, voice=names[(at + 1) % len(names)]))), now)
        self.tries = "same"
        self._ask(self._sample(view), view, now)

    def _sample(self, view: View) -> str:
        return view.screens.desk.words("This is how I read to you. Ffion asks Cian: is it OK?")

    def _left(self, view: View) -> Iterator[Sentence]:
        """What there is still to read on the page, in order."""
        lines = ui.reading(view.screens.page, view.layout.root)
        asked = {line.group for line in lines}
        for line in lines:
            if line.when is ui.When.KNOWN or line.kind in LEFT_OUT or ui.find(view.layout.root, line.id) is None:
                continue
            if line.kind is ui.Kind.QUESTION and line.id not in asked:
                continue  # buttons answer it, which aren't read
            # An answer and what it means are one.
            whole = line.kind is ui.Kind.ANSWER
            for first, last in [(0, len(line.text))] if whole else sentences(line.text):
                one = Sentence(line.id, first, last, line.text[first:last])
                if one not in self._said:
                    yield one

    def _mark(self, view: View) -> None:
        """Mark what is being read."""
        now = self._now
        view.update_state(aloud=ui.ReadAloud(now.id, now.first, now.last) if now else None)

    def _fail(self, view: View, why: Why, now: float) -> None:
        self._stop(view)
        if self._offered is not None:  # otherwise, that would be said of each thing that is offered
            settings = replace(view.screens.desk.settings, spoken_scan=False)
            view.screens.apply(Do(ChangeSettings(settings)), now)
        self._note(view, there=why != "none")
        view.screens.apply(Push(no_voice(why, sys.platform, view.screens.desk)), now)

    def _note(self, view: View, *, there: bool) -> None:
        """Whether there is a voice: without one, no button offers to read."""
        game = view.screens.game
        if game.desk.view.voiceless is there:
            game.desk = game.desk.seen(voiceless=not there)

    def _stop(self, view: View) -> None:
        """Read nothing more."""
        if self._visit is not None:
            self._worker.stop()
            self._sounds.hush()
            self._visit = self._now = None
            self.tries = ""
            self._number = 0
            self._said.clear()
            view.clear_reading_mark()
        game = view.screens.game
        if game.desk.view.aloud:
            game.desk = game.desk.seen(aloud=False)


def _first_in(view: View, id_: str) -> str:
    """What to scroll to for this: for something that holds others, as a phone does, the first that is read in it."""
    node = ui.find(view.layout.root, id_)
    inside = ui.walk(node) if node is not None else ()
    return next((one.id for one in inside if not one.children), id_)
