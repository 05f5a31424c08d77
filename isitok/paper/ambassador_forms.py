"""Forms of the kit for ambassadors: an open call, consent, a page for the adult, what is handed over, a certificate."""

from collections.abc import Iterator

from isitok.i18n.screen_words import Words
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.sheet_blocks import Block, Boxed, Gap, Point, Stack, Text, WriteOn, heading, put
from isitok.paper.story_card import Reader


def put_forms(paper: Paper, to: Reader) -> None:
    """A page for each, under its own heading."""
    for form in (_call(to), _consent(to), _for_the_adult(to), _handed_over(to), _debrief(to), _certificate(to.words)):
        paper.y = HEIGHT
        for block in form:
            put(paper, block)


def _call(to: Reader) -> Iterator[Block]:
    """An open call to a whole year. Nobody has to say why."""
    words = to.words
    yield from _title(words("Call for ambassadors"))
    yield Text(words("Would you like to lead a small group of younger pupils?"), Type.LARGE)
    yield heading(words("What you’d do"))
    yield from _points(
        words("Lead a talk about a made-up story, for 15 or 25 minutes, with a partner. An adult is in the room."),
        words("Learn how, in the sessions before: listening, passing on, leading, an assembly."),
        words("Talk with the adult the same day, and meet all ambassadors every two weeks."),
    )
    yield heading(words("Who we’re looking for"))
    yield from _points(
        words("Anybody. You needn’t be loud, or good at school. Quiet people lead well."),
        words("Somebody who can let others pass, and can say “I don’t know”."),
        words("You needn’t say why you’d like to. You can stop at any time."),
    )
    yield heading(words("How to say that you’d like to"))
    yield Text(words("Fold this and give it to ____________________ by __________. We answer everybody, in private."))
    yield Gap(4)
    yield Text(words("My name: ______________________________   My form: ______________"))
    yield Gap(3)
    yield Text(words("What would help me to lead (more time, a certain partner, large print …):"))
    yield WriteOn(2)


def _consent(to: Reader) -> Iterator[Block]:
    words = to.words
    yield from _title(words("Consent form"))
    yield Text(words("Please read the handbook first. Both have to say yes, and either can take it back."), Type.STRONG)
    yield Gap(3)
    yield Boxed(Stack(tuple(_pupil(words))), pad=5)
    yield Gap(5)
    yield Boxed(Stack(tuple(_parent(words))), pad=5)
    yield Gap(4)
    yield Text(words("Taken back on: ______________   Nobody asks why. Tell: {lead}", lead=to.here.where_lead_is))


def _pupil(words: Words) -> Iterator[Block]:
    yield Text(words("Pupil"), Type.LABEL)
    yield from _boxes(
        words("I’d like to be an ambassador, and I have read what I do and what I don’t do."),
        words("I know that I’m not the place to report, and that I pass a worry on today."),
        words("I know that I can stop for a week, a term or for good, and needn’t say why."),
    )
    yield from _signed(words)


def _parent(words: Words) -> Iterator[Block]:
    yield Text(words("Parent or carer"), Type.LABEL)
    yield from _boxes(
        words("My child may be an ambassador. I have read the handbook, and could ask questions."),
        words("I know that an adult is in the room throughout, and who it is."),
        words("I know that we can take our yes back at any time."),
    )
    yield from _signed(words)


def _signed(words: Words) -> Iterator[Block]:
    yield Gap(4)
    yield Text(words("Name: ____________________   Signed: ____________________   On: ____________"))


def _for_the_adult(to: Reader) -> Iterator[Block]:
    """What whoever runs it decides before anybody leads."""
    words, lead = to.words, to.here.where_lead_is
    yield from _title(words("For the adult"))
    yield heading(words("Choosing"))
    yield from _boxes(
        words("An open call to a whole year. Every name was looked at in private by: {lead}", lead=lead),
        words("Consent of each, and from home. Nobody is refused in front of others."),
        words("Pairs, at least a school year older than their group, with no brother, sister or partner in it."),
    )
    yield heading(words("DBS and lone working"))
    yield from _boxes(
        words("Every adult in the room is checked as our school’s policy says, and so is every visitor."),
        words("No adult is alone with one ambassador or one pupil, unless our policy on lone working allows it."),
    )
    yield heading(words("Rooms, and how long"))
    yield from _boxes(
        words("A room that can be seen into, with a second door or a place to step out to: ____________________"),
        words("15 minutes for one story, 25 for two; the adult stays from beginning to end, and near enough to hear."),
        words("The debrief, the same day, at ______ in ______. All of us every two weeks, on ____________"),
    )
    yield heading(words("If a concern is about an ambassador"))
    yield from _points(
        words("It goes on today, as any other. They lead no group until it is settled. It goes to: {lead}", lead=lead),
        words("They are looked after, too: tell them in private, with an adult they trust, what happens next."),
        words("Nobody tells the other ambassadors: “They’re taking a break” is what we say for any break."),
        words("If it’s about an adult: {who}, today, and not to them.", who=to.here.about_staff),
    )


def _handed_over(to: Reader) -> Iterator[Block]:
    """What an ambassador hands over on the day: that there is something, never a file of their own."""
    words = to.words
    yield from _title(words("Handed over today"))
    yield Text(words("The adult fills this in with you. It goes on today, to: {lead}", lead=to.here.where_lead_is))
    yield Text(words("You keep no copy, on paper or on a phone."), Type.STRONG)
    yield Gap(4)
    yield Text(words("On ____________ at ______, in ____________________"))
    for line, lines in (
        (words("What I heard or saw, in the words that were said:"), 5),
        (words("Who said it (the adult writes the name in the school’s own system, not here): initials ______"), 0),
        (words("What I said:"), 2),
    ):
        yield Gap(4)
        yield Text(line, Type.STRONG)
        yield WriteOn(lines)
    yield Gap(5)
    yield Text(words("Handed over by: ____________________   To: ____________________   At: ______"))
    yield Gap(4)
    yield Text(words("From here on it isn’t yours to carry. Thank you."), Type.LARGE)


def _debrief(to: Reader) -> Iterator[Block]:
    words = to.words
    yield from _title(words("Debrief"))
    yield Text(words("You two and the adult, the same day. A few minutes. Nobody has to answer."))
    for line in (
        words("How was it, for you?"),
        words("What went well? What would you do differently?"),
        words("What stays with you? Is there anything that you’d like to hand over?"),
        words("Did passing work? (No names.)"),
        words("When do you lead next, or would you like a break?"),
    ):
        yield Gap(4)
        yield Text(line, Type.STRONG)
        yield WriteOn(2)
    yield Gap(5)
    yield Text(words("A worry about a pupil goes on “Handed over today”, not here."), Type.SMALL)
    yield Text(words("If something is hard for you: {lead}", lead=to.here.where_lead_is), Type.SMALL)


def _certificate(words: Words) -> Iterator[Block]:
    yield Gap(40)
    yield Text(words("Certificate"), Type.WORD)
    yield Gap(12)
    yield Text(words("______________________________"), Type.LARGE)
    yield Gap(6)
    yield Text(words("has been an ambassador at ______________________________"), Type.LARGE)
    yield Gap(6)
    yield Text(words("from ____________ to ____________"), Type.LARGE)
    yield Gap(10)
    told = words("They listened, let others pass, and brought a worry to an adult. Thank you.")
    yield Text(told, Type.LARGE)
    yield Gap(24)
    yield Text(words("Signed: ______________________________   On: ____________"))
    yield Gap(6)
    told = words("It says that they took part. It is no qualification, and nobody is a counsellor by it.")
    yield Text(told, Type.SMALL, soft=True)


def _title(text: str) -> Iterator[Block]:
    yield Text(text, Type.TITLE)
    yield Gap(2)


def _points(*told: str) -> Iterator[Block]:
    return (Point(line) for line in told)


def _boxes(*told: str) -> Iterator[Block]:
    return (Point(line, box=True) for line in told)
