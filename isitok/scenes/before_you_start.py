"""Before you start: made-up people, pass any time, where help is, what the screen hides. Then the cards are dealt."""

from collections.abc import Iterator, Sequence

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card, Pack, title_of
from isitok.format.vocabulary import Topic
from isitok.game.deal import Choice, deal, shares
from isitok.game.who_speaks import not_ours
from isitok.i18n.sentences import join_sentences, sentence
from isitok.scenes.frame import footer, header, help_is_near, leads_on
from isitok.scenes.how_long import what_comes
from isitok.scenes.play_page import open_game
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Pop, ReadToMe, on


class Start(Event, Value):
    """The game begins."""


class BeforeScene(BaseScene, Value, kw_only=True):
    """What was chosen; nothing is dealt yet."""

    topic: Topic | None
    pack: str | None
    cards: int
    stories: tuple[str, ...] = ()  # ids of the cards picked by title

    def choice(self, desk: Desk) -> Choice:
        """What this player may be dealt."""
        return replace(desk.choice(self.topic, self.pack, self.cards), stories=self.stories)

    def page(self, desk: Desk) -> ui.Page:
        """A few short points and one big button."""
        words, choice = desk.words, self.choice(desk)
        stories = shares(desk.library.cards, choice)
        cards = tuple(card for share in stories for card in share.cards)
        found = sum(share.number for share in stories)
        points: list[ui.Widget] = [
            *_people(cards, desk),
            ui.Point(
                icon="footprints",
                text=words("You can pass on any story, any time: type pass. It costs nothing.")
                if desk.view.in_lines
                else words("You can pass on any story, any time. It costs nothing."),
            ),
            ui.Point(
                icon="message-circle-heart",
                text=help_is_near(desk),
            ),
            ui.Point(
                icon="eye-off",
                text=words("Type hide to clear the screen at once. The game keeps none of your answers.")
                if desk.view.in_lines
                else words("Hide screen shows only a clock, at once. The game keeps none of your answers."),
            ),
        ]
        parts: list[ui.Widget] = [
            ui.title(words("Before you start")),
            *(_shall_i_read(desk) if found else ()),
            *ui.read_on(ui.Panel(ui.Column(tuple(points), gap=18), pad=26)),
        ]
        if found:
            if found < self.cards:
                fewer = words.many(
                    "{n} story fits what was chosen, so you get that one.",
                    "{n} stories fit what was chosen, so you get those.",
                    found,
                )
                parts.append(ui.Label(text=fewer, soft=True))
            elif len(stories) > 1:
                parts.append(ui.Label(text=sentence(what_comes(stories, desk)), soft=True))
            # The button is at the foot, so it can be seen however large the text is.
            next_ = leads_on("start", words("Start"), Start())
        else:
            parts.append(
                ui.Label(text=words("No story fits what was chosen. Go back and choose another topic or set."))
            )
            next_ = ui.Button(id=BACK, text=words("Back"), does=Pop(), kind=ui.ButtonKind.PRIMARY, low=True)
        return ui.Page(
            title=words("Before you start"),
            header=header(desk, back=Pop() if found else None),
            body=ui.Column(tuple(parts), gap=22),
            footer=footer(desk, next_),
            focus="start" if found else BACK,
            back=Pop(),
            enter="start" if found else BACK,
            narrow=True,
            middle=True,
            said=_in_short(cards, desk) if found and not desk.view.in_lines else "",
        )

    @on(Start)
    def _start(self, start: Start, desk: Desk) -> Change:
        """The cards are dealt."""
        choice, seed = self.choice(desk), desk.chance()
        cards = deal(desk.library.cards, choice, seed)
        scenarios = tuple(desk.library.scenario(card.id) for card in cards)
        if not scenarios:
            return None
        return open_game(scenarios, choice, seed, desk.settings.easy_words, desk.settings.easy_under)


def _shall_i_read(desk: Desk) -> Iterator[ui.Widget]:
    """Asked of the youngest, where there is a voice."""
    words = desk.words
    if not desk.for_youngest or desk.view.voiceless or desk.view.heard:
        return
    asked = words("Shall I read to you?")
    answers = tuple(
        ui.Button(
            id=f"read:{id_}", text=text, does=ReadToMe(each=each), icon=icon, pressed=desk.view.reads_each is each
        )
        for id_, text, each, icon in (("yes", words("Yes"), True, "volume-2"), ("no", words("No"), False, "x"))
    )
    yield ui.Flow(
        (ui.Label(text=asked, type=ui.Type.HEADING, silent=True), ui.Group(ui.Flow(answers, gap=10), asked)), gap=16
    )


def _people(cards: Sequence[Card], desk: Desk) -> Iterator[ui.Widget]:
    """That the people are made up, if that can be said of all that may be dealt; and whose stories they are.

    This looks at packs, not at stories: none has been opened yet.
    """
    words = desk.words
    if _are_made_up(cards, desk):
        yield ui.Point(icon="users", text=words("The people are made up. What happens to them could happen to anyone."))
    if told := _whose(cards, desk):
        yield ui.Point(icon="book-open", text=told)


def _packs(cards: Sequence[Card], desk: Desk) -> list[Pack]:
    held = {card.pack for card in cards}
    return [pack for pack in desk.library.packs if pack.id in held]


def _are_made_up(cards: Sequence[Card], desk: Desk) -> bool:
    return all(pack.bundled or pack.made_up for pack in _packs(cards, desk))


def _whose(cards: Sequence[Card], desk: Desk) -> str:
    """Which packs aren't ours; "" for none."""
    packs = _packs(cards, desk)
    names = [title_of(pack, desk.library.packs) for pack in packs if not pack.bundled]
    return not_ours(names, desk.words, all_of_them=len(names) == len(packs)) if names else ""


def _in_short(cards: Sequence[Card], desk: Desk) -> str:
    """What whoever hears the page is told at once; the rest is found by reading on."""
    words = desk.words
    return join_sentences(
        words("The people are made up.") if _are_made_up(cards, desk) else "",
        _whose(cards, desk),
        words(
            "You can pass at any time. {help} is help, {hide} hides the screen.",
            help=desk.key("F1"),
            hide=desk.key("F12"),
        ),
    )
