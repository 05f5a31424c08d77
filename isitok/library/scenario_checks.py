"""How the fields of one scenario must fit together (F2 to F4). What they mean is for the content rules."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from isitok.format.act import Act
from isitok.format.blocks import Block, Notice, Photo, Private
from isitok.format.choices import BANDS, MOST_ACTS, USUAL_ACTS, limits_of
from isitok.format.findable import holds_clue
from isitok.format.passages import passages_of
from isitok.format.phones import PHONE_WORDS, Phone
from isitok.format.problem import Path, Problem, Severity
from isitok.format.reading import BUNDLED_NEEDS
from isitok.format.shown import phone_blocks
from isitok.format.story import Scenario
from isitok.format.vocabulary import (
    DONE_TO,
    YOUNGEST_FEELINGS,
    Band,
    Feeling,
    Level,
    Rating,
    Reach,
    Role,
    Verdict,
    Way,
)
from isitok.format.yaml.emoji import without_signs
from isitok.library.could_do_checks import check_could_do, is_in_a_chat
from isitok.library.on_the_phone_checks import check_on_the_phone
from isitok.library.people_checks import check_people
from isitok.rules.subject import Subject

EASY_SENTENCE: Final = 15


def check_scenario_structure(subject: Subject, *, checked: bool) -> Iterator[Problem]:
    """What doesn't fit together. ``checked``: cast and help are known, so names can be checked."""
    scenario = subject.scenario
    yield from _ages_and_level(subject, scenario)
    yield from _how_many_acts(subject, scenario)
    for number, act in enumerate(scenario.acts):
        yield from _act(subject, number, act, checked)
    yield from check_could_do(subject)
    yield from _respond(subject, scenario)
    yield from _audience(subject, scenario)
    yield from _feelings(subject, scenario)
    yield from _easy(subject, scenario)
    yield from _phones(subject, scenario)
    yield from _what_happens(subject, scenario)
    if checked:
        yield from check_people(subject)
    if subject.bundled:
        yield from _bundled_needs(subject, scenario)
    yield from check_on_the_phone(subject)


STAFF_ALONE: Final = (
    "'adults' stands alone: what is for staff is never for young people",
    "write 'ages: adults', or the ages of young people; a story for both is two stories",
)


def _error(subject: Subject, path: Path, code: str, message: str, hint: str) -> Problem:
    return Problem(subject.at(*path), code, message, hint)


def _needs(subject: Subject, path: Path, message: str, hint: str) -> Problem:
    return Problem(subject.at(*path), BUNDLED_NEEDS, f"{message}: bundled packs have it", hint, Severity.WARNING)


def _ages_and_level(subject: Subject, scenario: Scenario) -> Iterator[Problem]:
    places = sorted(BANDS.index(band) for band in scenario.ages)
    if Band.ADULTS in scenario.ages and not scenario.for_staff:
        yield _error(subject, ("ages",), "for-staff", *STAFF_ALONE)
    elif len(places) == 2 and places[1] - places[0] > 1:
        message = f"{scenario.ages[0]} and {scenario.ages[1]} are not neighbours"
        hint = "write two bands that follow each other, or write the scenario twice, in words for each age"
        yield _error(subject, ("ages",), "ages-not-neighbours", message, hint)
    if scenario.set and not scenario.twin:
        yield _error(
            subject,
            ("set",),
            "set-needs-twin",
            "a scenario of a set needs its twin",
            "add 'twin:' with the other's name",
        )
    if scenario.twin and not scenario.set:
        yield _error(
            subject, ("twin",), "set-needs-twin", "a twin needs a set", "add 'set: a', and 'set: b' to the other"
        )


def _how_many_acts(subject: Subject, scenario: Scenario) -> Iterator[Problem]:
    count = len(scenario.acts)
    if USUAL_ACTS < count <= MOST_ACTS and (scenario.level is not Level.THREE or scenario.for_staff):
        where = "for staff" if scenario.for_staff else "at levels 1 and 2"
        message = f"'acts' has {count}; {USUAL_ACTS} at most {where}"
        hint = "take one out: fewer are read with more care"
        yield _error(subject, ("acts",), "too-many", message, hint)


def _act(subject: Subject, number: int, act: Act, checked: bool) -> Iterator[Problem]:
    path = ("acts", number)
    if act.verdict is Verdict.DEPENDS and not act.changes_if:
        message = "'depends' doesn't say on what"
        hint = "add 'changes_if:' – it completes 'It would be different if …'"
        yield _error(subject, (*path, "verdict"), "changes-if", message, hint)
    if act.verdict is Verdict.TALK and act.changes_if:
        message = "'changes_if' doesn't go with the verdict 'talk': nothing is marked there"
        yield _error(subject, (*path, "changes_if"), "changes-if-talk", message, "delete the line")
    if act.verdict is Verdict.TALK and subject.scenario.for_staff:
        message = "'talk' is for what young people do with a picture of themselves"
        hint = "write 'ok', 'depends' or 'not-ok'; judge what the adult does"
        yield _error(subject, (*path, "verdict"), "for-staff", message, hint)
    if act.also_fair:
        place = (*path, "also_fair", "verdict")
        if act.also_fair.verdict is act.verdict:
            message = f"'{act.verdict}' is the verdict already"
            yield _error(subject, place, "also-fair", message, "name another verdict, or delete 'also_fair'")
        elif act.also_fair.verdict is Verdict.TALK:
            yield _error(subject, place, "also-fair", "'talk' can't be fair too", "write ok, depends or not-ok")
    yield from _facts_of_act(subject, path, act)
    if checked and not act.by and subject.bundled:
        message = "'by' is missing, and 'act' names nobody"
        yield _needs(subject, (*path, "act"), message, "add 'by:' with somebody of the cast")


def _facts_of_act(subject: Subject, path: Path, act: Act) -> Iterator[Problem]:
    scenario = subject.scenario
    place = (*path, "facts")
    if act.facts and Band.ADULTS not in scenario.ages:
        hint = "write them into 'facts' or 'adult_facts' of the whole story"
        yield _error(subject, place, "for-staff", "an act has facts of its own only in a story for staff", hint)
    elif others := [id_ for id_ in act.facts if id_ not in (*scenario.facts, *scenario.adult_facts)]:
        message = f"{others[0]} isn't among the facts of this story"
        yield _error(subject, place, "for-staff", message, f"add it to 'adult_facts' below: {others[0]}")


def _respond(subject: Subject, scenario: Scenario) -> Iterator[Problem]:
    respond = scenario.respond
    if not respond or not subject.bundled:
        return
    if not any(option.way is Way.TELL for option in respond.options):
        message = "no option tells somebody ('way: tell')"
        yield _needs(subject, ("respond", "options"), message, "add an option in which an adult or a friend is told")
    roles = set(scenario.people.get(respond.as_, ()))
    if roles and roles <= DONE_TO:
        for number, option in enumerate(respond.options):
            if option.rating is Rating.HARMS:
                message = f"nothing that {respond.as_} does here may be rated 'harms': something is done to them"
                place = subject.at("respond", "options", number, "rating")
                hint = "write 'rating: no-help', or let the player be somebody else"
                yield Problem(place, BUNDLED_NEEDS, message, hint, Severity.WARNING)


def _audience(subject: Subject, scenario: Scenario) -> Iterator[Problem]:
    for number, audience in enumerate(scenario.audience):
        path = ("audience", number)
        if audience.share_with is Reach.A_FEW and not audience.who:
            message = "'a-few' doesn't say which few"
            hint = "add 'who: a friend or adult who can help'"
            yield _error(subject, (*path, "share_with"), "a-few-who", message, hint)
        if audience.also_fair and audience.also_fair.share_with is audience.share_with:
            message = f"'{audience.share_with}' is the answer already"
            hint = "name another answer, or delete 'also_fair'"
            yield _error(subject, (*path, "also_fair", "share_with"), "also-fair", message, hint)
    answers = {audience.share_with for audience in scenario.audience}
    if (
        scenario.level is Level.THREE
        and not scenario.for_staff
        and answers
        and not {Reach.NO_ONE, Reach.A_FEW} <= answers
    ):
        message = "at level 3, 'audience' needs both: the picture (no-one), and that it happened (a-few)"
        hint = "keeping a picture private must not teach silence: add 'what: that it happened', with an adult who helps"
        yield _error(subject, ("audience",), "picture-and-telling", message, hint)


def _feelings(subject: Subject, scenario: Scenario) -> Iterator[Problem]:
    felt: list[tuple[Path, Iterable[Feeling]]] = [
        (("feelings", who), (*felt.at_first, *felt.later)) for who, felt in scenario.feelings.items()
    ]
    felt += [(("acts", number, "feel"), act.feel.values()) for number, act in enumerate(scenario.acts)]
    if Band.B7_9 in scenario.ages:
        for path, feelings in felt:
            for feeling in feelings:
                if feeling not in YOUNGEST_FEELINGS:
                    message = f"'{feeling}' is not among the feelings for ages 7-9"
                    hint = f"choose from: {', '.join(word for word in Feeling if word in YOUNGEST_FEELINGS)}"
                    yield _error(subject, path, "feeling-not-for-age", message, hint)
    if not scenario.feelings:
        return
    for who, roles in scenario.people.items():
        if {Role.PICTURED, Role.TARGETED} & set(roles) and who not in scenario.feelings:
            message = f"{who} is {'pictured' if Role.PICTURED in roles else 'targeted'}, and has no feelings here"
            yield _error(subject, ("feelings",), "feelings-leave-out", message, f"add '{who}: [worried]', or what fits")


def _easy(subject: Subject, scenario: Scenario) -> Iterator[Problem]:
    easy = scenario.easy
    if not easy:
        return
    if len(easy.acts) != len(scenario.acts):
        message = f"'easy' has {len(easy.acts)} acts; the scenario has {len(scenario.acts)}"
        yield _error(subject, ("easy", "acts"), "easy-acts", message, "write one line for each act, in the same order")
    if len(easy.why) > len(scenario.acts):
        message = f"'easy' has {len(easy.why)} whys; the scenario has {len(scenario.acts)} acts"
        yield _error(subject, ("easy", "why"), "easy-acts", message, "write at most one why for each act")
    ways = scenario.respond.options if scenario.respond else ()
    if easy.options and len(easy.options) != len(ways):
        message = f"'easy' has {len(easy.options)} options; 'respond' has {len(ways)}"
        hint = "write one for each option of 'respond', in the same order, or none"
        yield _error(subject, ("easy", "options"), "easy-options", message, hint)
    for path, text, _ in passages_of(easy):
        if text.count(" ") < EASY_SENTENCE:
            continue  # so are nearly all
        for sentence in re.split(r"(?<=[.!?])\s+", text):
            if (count := len(without_signs(sentence).split())) > EASY_SENTENCE:
                message = f"a sentence of {count} words; {EASY_SENTENCE} at most in 'easy'"
                yield _error(subject, ("easy", *path), "too-long", message, "make two sentences of it: one idea each")


def _phones(subject: Subject, scenario: Scenario) -> Iterator[Problem]:
    phones = [(("acts", number, "elsewhere"), act.elsewhere) for number, act in enumerate(scenario.acts)]
    for path, phone in ((("phone",), scenario.phone), *phones):
        if phone:
            yield from _phone(subject, path, phone)


def _phone(subject: Subject, path: Path, phone: Phone) -> Iterator[Problem]:
    scenario = subject.scenario
    most = PHONE_WORDS[limits_of(scenario.ages)]
    # A clue is read only after it has been found.
    shown = [passage.text for passage in passages_of(phone) if "clue" not in passage.path]
    count = sum(len(text.split()) for text in shown)
    if count > most:
        message = f"the phone shows {count} words; {most} at most for ages {scenario.youngest}"
        yield _error(subject, path, "too-long", message, "take a message out, or say it shorter")


def _what_happens(subject: Subject, scenario: Scenario) -> Iterator[Problem]:
    for number, act in enumerate(scenario.acts):
        path: Path = ("acts", number, "happens")
        if act.happens and act.elsewhere:
            message = "'happens' and 'elsewhere' don't go together: an act shows one phone"
            hint = "keep 'happens' if it is seen on the story's phone, 'elsewhere' if it is on another"
            yield _error(subject, path, "happens", message, hint)
        elif act.happens and not scenario.phone:
            hint = "add 'phone:', with what it shows before anything happens; or write 'elsewhere:' instead"
            yield _error(subject, path, "happens", "there is no phone for this to appear on", hint)
    for path, blocks in phone_blocks(scenario):
        if path[-1] in ("happens", "then") and not is_in_a_chat(scenario, path):
            yield from _on_its_phone(subject, path, blocks)
        if path[0] != "phone" and any(map(holds_clue, blocks)):
            message = "nobody can find a 'clue' here: only the phone that the story opens with is searched"
            yield _error(subject, path, "clue-out-of-reach", message, "delete it, or move it to 'phone:'")


def _on_its_phone(subject: Subject, path: Path, blocks: Iterable[Block]) -> Iterator[Problem]:
    """Check that the story's kind of phone can show what appears on it."""
    phone = subject.scenario.phone
    shown = list(blocks)
    if any(isinstance(block, Photo) for block in shown) and not _has_a_photo(phone):
        message = "there is no photo for this one to take the place of"
        hint = "write who sends it, and below it 'photo:'; on a post, a story or a profile with a photo, it changes"
        yield _error(subject, path, "happens", message, hint)
    if phone and phone.TALKS:
        return
    own = Notice, Photo
    from_people = [one for one in shown if not isinstance(one, own) or getattr(one, "event", "") in ("typing", "react")]
    if phone is None and path[-1] == "then":
        hint = "write it as a line: - Kofi says that he is sorry. Or add 'phone:'"
        yield _error(subject, path, "happens", "there is no phone for this to appear on", hint)
    elif phone is not None and from_people:
        message = f"a phone of the kind '{phone.kind}' shows no messages"
        hint = "write 'notice: …' or 'gone: …'"
        hint += ", or a line that tells it" if path[-1] == "then" else ", or show another phone with 'elsewhere:'"
        yield _error(subject, path, "happens", message, hint)


def _has_a_photo(phone: Phone | None) -> bool:
    return phone is not None and any(isinstance(block, Photo | Private) for block in phone.blocks)


def _bundled_needs(subject: Subject, scenario: Scenario) -> Iterator[Problem]:
    if scenario.for_staff:
        return
    if not scenario.topic:
        yield _needs(subject, (), "'topic' is missing, here and in pack.yaml", "add 'topic:', so that it can be found")
    if any(act.verdict is Verdict.NOT_OK for act in scenario.acts) and not scenario.put_right:
        hint = "add 'put_right:' – what could somebody do now?"
        yield _needs(subject, ("acts",), "an act is not-ok, and 'put_right' is missing", hint)
    if scenario.level is Level.THREE:
        if not scenario.tell:
            yield _needs(subject, ("level",), "'tell' is missing at level 3", "add 'tell:' with who and first words")
        if not scenario.law:
            yield _needs(
                subject, ("level",), "'law' is missing at level 3", "add 'law:' with the topics of the law card"
            )


def check_easy(subjects: Iterable[Subject]) -> Iterator[Problem]:
    """Stories that came with the game and lack easy words. Those for staff may lack them, and so may anybody's own."""
    for subject in subjects:
        if not (subject.scenario.easy or subject.scenario.for_staff):
            message = "'easy' is missing: each story for young people that comes with the game has it"
            yield _error(subject, (), BUNDLED_NEEDS, message, "add 'easy:' – the story and the acts in short sentences")
