"""What is kept of a game: a tile for each story, the words picked – and, folded, how we compared. No ranking."""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.blocks import Photo
from isitok.format.people import last_mood, who_matters
from isitok.format.shown import phone_blocks
from isitok.format.story import Scenario
from isitok.game import summary
from isitok.game.deal import Choice
from isitok.game.ending import Ending, Split, ending_of
from isitok.game.next_deal import Dealt, MoreAbout, Next, more_about, next_cards
from isitok.game.rounds.in_play import CountInWords
from isitok.game.session import Session
from isitok.i18n.sentences import both, join_sentences
from isitok.phone.kept_picture import KeptPicture
from isitok.phone.message import faces_in
from isitok.scenes.frame import footer, header, leads_on
from isitok.scenes.rounds.phone_beside import faces
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Home, Pop, Replace, on
from isitok.scenes.topics import SIGNS

TOP = "top"  # the title, where the keyboard starts
ON_TILES = 2  # faces
IN_A_ROW = 5  # stories
FEW = 3  # of one or two, no picture is larger than of three


class EndingPress(Event, Enum):
    """Where the buttons of this screen lead."""

    NEW = auto()  # new stories
    MORE = auto()  # about the same people


class EndingScene(BaseScene, Value, kw_only=True):
    """The end of a session, or of the part played so far."""

    session: Session
    begin: Callable[[Sequence[Scenario], Choice, int, bool, bool], Change]  # a game, by a seed, with easy words or not
    so_far: bool = False  # the game isn't over and can be carried on
    again: Change = None  # the acts missed are being played again
    easy: bool = False  # it was told in easy words, as the next game will be
    under: bool = False  # they stood under the story
    folded: bool = True  # how we compared

    def page(self, desk: Desk) -> ui.Page:
        """The stories with their lines, the words picked, how we compared, and what next."""
        words, ending = desk.words, self._ending()
        title = summary.title(ending, words, so_far=self.so_far)
        parts: list[ui.Widget] = [ui.title(title, TOP)]
        if tiles := _stories(ending, desk):
            parts += ui.read_on(
                ui.Grid(tiles, least=178, most=max(FEW, min(IN_A_ROW, len(tiles))), gap=14, ragged=True)
            )
        if same := summary.agreement(ending, words):
            counted = summary.points(ending, words)
            below = (ui.Label(text=counted, soft=True),) if counted else ()
            parts.append(ui.Column((ui.Label(text=same, type=ui.Type.ANSWER), *below), gap=2))
        if short := " ".join(summary.in_short(ending, words)):
            parts.append(ui.Label(text=short, soft=not tiles))
        following = self._next(desk)
        parts += self._comparison(ending, desk)
        if row := self._row(ending, desk):
            parts.append(ui.Flow(tuple(row), gap=10))
        out = summary.step_out_words(words, with_help=True, made_up=ending.made_up)
        gone = words("These results are gone when you leave this screen.")
        parts.append(
            ui.Column(
                (
                    ui.Label(text=" ".join(out), soft=True, type=ui.Type.SMALL, when=ui.When.FIRST),
                    ui.Label(text=gone, soft=True, type=ui.Type.SMALL),
                ),
                gap=2,
            )
        )
        # One Enter too many must not leave this screen, which can't be had again. So the keyboard starts at the title,
        # and Enter there only moves to the button.
        others: tuple[ui.Widget, ...] = ()
        if self.so_far:
            onward = leads_on(BACK, words("Carry on"), Pop())
        elif following.cards:
            onward = leads_on("new", summary.more(following, words), EndingPress.NEW)
            others = (ui.Button(id="done", text=words("Finish"), does=Home()),)
        else:
            onward = leads_on("done", words("Finish"), Home())
        return ui.Page(
            title=words("{title} – #isitok?", title=title),
            header=header(desk, back=None),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk, *others, onward),
            focus=onward.id if self.so_far else TOP,
            back=Pop() if self.so_far else Home(),
            enter=onward.id,
            sound="" if self.so_far else "end",
            screen="ending",
        )

    def _ending(self) -> Ending:
        """What there is to say of the game; without points where it was told in easy words, too."""
        ending = ending_of(self.session)
        return replace(ending, with_points=False) if self.easy else ending

    def _comparison(self, ending: Ending, desk: Desk) -> list[ui.Widget]:
        """One line; all the counts below it where it is open."""
        if not ending.accuracy.of:
            return []
        text = desk.words("More about how it went")
        turned = Replace(replace(self, folded=not self.folded))
        way = "chevron-right" if self.folded else "chevron-down"
        quiet, opened = ui.ButtonKind.QUIET, not self.folded
        line = ui.Button(id="compared", text=text, does=turned, icon=way, kind=quiet, expanded=opened)
        return [ui.Flow((line,))] if self.folded else [ui.Flow((line,)), *_counts(ending, desk)]

    def _row(self, ending: Ending, desk: Desk) -> list[ui.Widget]:
        """What could be done next besides going on."""
        words = desk.words
        if self.so_far:
            return [ui.Button(id="done", text=words("Leave this game"), does=Home())]
        row: list[ui.Widget] = []
        if more := self._more(ending, desk):
            cast = desk.library.cast()
            names = both([cast.people[who].name for who in more.people if who in cast.people], words)
            row.append(
                ui.Button(id="more", text=words("More about {names}", names=names), does=EndingPress.MORE, icon="users")
            )
        if ending.missed and self._may_be_had(desk):
            text = words.many(
                "Play again the one that you saw differently",
                "Play again the {n} that you saw differently",
                len(ending.missed),
            )
            row.append(ui.Button(id="replay", text=text, does=self.again, icon="rotate-ccw"))
        return row

    def _may_be_had(self, desk: Desk) -> bool:
        """Whether what was played is still for whoever plays here."""
        known, pupils = {card.id: card for card in desk.library.cards}, desk.alone
        own = [known.get(story.id) for story in self.session.cards if story.told_by]
        return all(card is not None and pupils.may_have_own(card) for card in own)

    def _past_deals(self, desk: Desk) -> Dealt:
        """What was dealt since the window opened, these stories among it."""
        ids = tuple(card.id for card in self.session.cards)
        before = desk.past_deals() or Dealt(number=len(ids))
        return replace(before, cards=(*(id_ for id_ in before.cards if id_ not in ids), *ids))

    def _choice(self, desk: Desk) -> Choice:
        dealt = self._past_deals(desk)
        return desk.choice(dealt.topic, dealt.pack, dealt.number)

    def _next(self, desk: Desk) -> Next:
        return next_cards(desk.library.cards, self._choice(desk), self._past_deals(desk))

    def _more(self, ending: Ending, desk: Desk) -> MoreAbout | None:
        known = {card.id: card for card in desk.library.cards}
        played = [known[card.id] for card in ending.finished if card.id in known]
        return more_about(played, desk.library.cards, self._choice(desk), self._past_deals(desk))

    @on(EndingPress)
    def _deal_on(self, press: EndingPress, desk: Desk) -> Change:
        if press is EndingPress.NEW:
            return self._open(self._next(desk), desk)
        more = self._more(self._ending(), desk)
        return self._open(more.next, desk) if more else None

    def _open(self, following: Next, desk: Desk) -> Change:
        seed = desk.chance()
        scenarios = tuple(desk.library.scenario(card.id) for card in following.deal(seed))
        return self.begin(scenarios, self._choice(desk), seed, self.easy, self.under) if scenarios else None


def _stories(ending: Ending, desk: Desk) -> tuple[ui.Widget, ...]:
    """A picture for each story, with what was chosen on it; its title, and its line."""
    return tuple(_tile(scenario, ending, desk) for scenario in ending.finished)


def _tile(scenario: Scenario, ending: Ending, desk: Desk) -> ui.Widget:
    known, words = faces(scenario, desk), desk.words
    people = who_matters(scenario, known.has_face, most=ON_TILES)
    mine, is_said = ending.own_words.get(scenario.id, ("", False))
    photo = _photo_of(scenario)
    picture = KeptPicture(
        scene=photo.scene if photo else "",
        inside=faces_in(photo, known) if photo else (),
        ground=SIGNS[scenario.topic][1],
        faces=tuple(known.picture(one, last_mood(scenario, one)) for one in people),
        mine=mine,
        is_said=is_said,
        said=words("You chose: “{words}”", words=mine) if mine else "",
    )
    title = ui.Label(text=scenario.title, type=ui.Type.HEADING, level=2)
    line = (ui.Label(text=scenario.keep, type=ui.Type.SMALL),) if scenario.keep else ()
    return ui.Column((picture, title, *line), gap=6)


def _photo_of(scenario: Scenario) -> Photo | None:
    """The first picture on its phones, if there is one."""
    blocks = (block for _, blocks in phone_blocks(scenario) for block in blocks)
    pictures = (block if isinstance(block, Photo) else getattr(block, "photo", None) for block in blocks)
    return next((one for one in pictures if isinstance(one, Photo)), None)


def _counts(ending: Ending, desk: Desk) -> list[ui.Widget]:
    """The pictures with their words, and topics to talk about."""
    words = desk.words
    parts: list[ui.Widget] = [ui.Columns((_harm(desk, ending.harm), _fine(desk, ending.fine)), gap=18)]
    if ending.sureness:
        parts.append(_sureness(desk, ending))
    if counts := tuple(summary.rounds(ending.rounds, words, ours=ending.ours)):
        parts.append(_rounds(desk, counts))
    if ending.topics:
        chips = (ui.Chip(text=words.label(topic)) for topic in ending.topics)
        parts.append(ui.Flow((ui.Label(text=words("Worth talking about:"), type=ui.Type.STRONG), *chips), gap=10))
    return parts


def _harm(desk: Desk, split: Split) -> ui.Widget:
    return _split(desk, summary.harm(split, desk.words), split, ui.Tone.NOT_OK)


def _fine(desk: Desk, split: Split) -> ui.Widget:
    return _split(desk, summary.fine(split, desk.words), split, ui.Tone.OK)


def _split(desk: Desk, count: CountInWords, split: Split, tone: ui.Tone) -> ui.Widget:
    lines: list[ui.Widget] = [ui.heading(count.title)]
    if split.of:
        meter = ui.Meter(
            blocks=((split.right, tone), (split.depends, ui.Tone.DEPENDS)), total=split.of, name=count.said
        )
        lines.append(meter)
    lines.append(ui.Label(text=count.said, type=ui.Type.STRONG, silent=bool(split.of)))
    if split.depends:
        lines.append(ui.Label(text=summary.say_depends(split, desk.words), type=ui.Type.SMALL, soft=True))
    return ui.Panel(ui.Column(tuple(lines), gap=10), pad=14)


def _sureness(desk: Desk, ending: Ending) -> ui.Widget:
    words, levels, ours = desk.words, ending.sureness, ending.ours
    columns: list[ui.Widget] = []
    for level in levels:
        name = words.label(level.sureness)
        if level.times:
            said = summary.sureness(level, words, ours=ours)  # fewer are read aloud, not shown: they tell nothing yet
            count = CountInWords(title=name, filled=level.right, of=level.times, said=said)
            columns.append(_count_row(count, written=level.is_enough))
        else:
            none = words("Not this time")
            below = ui.Label(text=none, type=ui.Type.SMALL, soft=True, silent=True)
            columns.append(
                ui.Column((ui.Label(text=name, type=ui.Type.STRONG, said=join_sentences(name, none)), below), gap=6)
            )
    title = words("How sure you were, and how often we agreed")
    filled = words("One box for each time. Filled: we agreed.")
    if not ours:
        title = words("How sure you were, and how often you agreed with the story")
        filled = words("One box for each time. Filled: as the story sees it.")
    legend = ui.Label(text=filled, type=ui.Type.SMALL, soft=True, silent=True)
    body: list[ui.Widget] = [ui.Column((ui.heading(title), legend), gap=2), ui.Columns(tuple(columns), gap=24)]
    if fits := summary.match(levels, words, ours=ours):
        body.append(ui.Label(text=fits, type=ui.Type.BODY))
    return ui.Panel(ui.Column(tuple(body), gap=12), pad=14)


def _rounds(desk: Desk, counts: tuple[CountInWords, ...]) -> ui.Widget:
    columns = ui.Columns(tuple(_count_row(count, written=True) for count in counts), gap=24)
    return ui.Panel(ui.Column((ui.heading(desk.words("Looking back, without points")), columns), gap=12), pad=14)


def _count_row(count: CountInWords, *, written: bool) -> ui.Widget:
    """A name, a count out of a total as a picture, and the sentence that says it."""
    lines: list[ui.Widget] = [
        ui.Label(text=count.title, type=ui.Type.STRONG, silent=True),
        ui.Meter(blocks=((count.filled, ui.Tone.BRAND),), total=count.of, name=f"{count.title}. {count.said}"),
    ]
    if written:
        lines.append(ui.Label(text=count.said, type=ui.Type.SMALL, silent=True))
    return ui.Column(tuple(lines), gap=6)
