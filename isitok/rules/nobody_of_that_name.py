"""An act, and each sentence of the story, begins with somebody whom the game knows: from the cast, ``others``, a phone.

Why: "Koffi adds the photo" has no face beside it, and nobody can be asked how *Koffi* may feel. Usually it is a slip
of the hand; sometimes it is a pupil's real name.
Looked at: the first words of an act and of each sentence of the story, if they can only be a name: "Brandon sends",
"Brandon and Kofi laugh", "Mr Patel asks"; and in the story who comes after "and" beside somebody known. People without
a name ("Someone", "Her mum", "The art club") are fine, and so is a story in another language.

Fails: ``act: Koffi adds the photo to his story.`` · ``act: Brandon sends it on.`` · ``act: Mrs Begum asks for it.`` ·
  ``act: "Max: adds everyone."``
Passes: ``act: Kofi adds the photo to his story.`` · ``act: Brandon sends it on.`` with ``others: {brandon: Brandon}`` ·
  ``act: Someone sends it on.`` · ``act: Grandad likes the photo.`` · ``story: London is far away.``
"""

import re
from collections.abc import Iterator

from isitok.format.problem import Path, Problem, Severity
from isitok.format.voices import Voice
from isitok.rules.prepared import straight
from isitok.rules.subject import Subject

CODE = "nobody-of-that-name"
SEVERITY = Severity.WARNING

_NAME = r"[^\W\d_][\w'.-]*"
_DOES = (
    r"(?:(?:also|just|then|now|still|only|never|always|often|soon|once|even|both|quietly|secretly|later|first|again"
    r"|\w+ly) ){0,2}(?:[a-z]+[a-rt-z]s|[a-z]+(?:sses|shes)|is|was|has|does|goes|did|had|went|says?|can't|doesn't|isn't"
    r"|won't|can|will|[a-z]{2,}ed|sent|took|told|made|gave|put|wrote|got|kept|left|ran|read|saw|found|shot|drew|sang"
    r"|let|lets)(?![\w'-])"
)
_NO_VERB = r"(?!(?:this|his|its|hers|ours|yours|theirs)(?![\w'-]))"  # "Send this to ten people"
_BEGINS = re.compile(
    rf"[\"']?(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|Sir|Prof)\.? )?{_NAME}(?: [^\W\d_a-z][\w'-]*)?)"
    rf"(?:,|(?=:? {_NO_VERB}{_DOES})"
    rf"|(?= (?:and|or|&) {_NAME})|(?= from [A-Z])|(?='s ))"
)
_LISTED = (
    "a an the this that these those some any no every each another other others both all most many few several half one"
    " two three four five six seven eight nine ten he she it they we you i who whoever what whatever which someone"
    " somebody something everyone everybody everything anyone anybody anything nobody none nothing people his her hers"
    " their theirs its our your my mine mum mums mummy mam mammy mama mamma mom ma mother dad dads daddy dada papa pa"
    " pop pops baba abba ammi abbu amma appa tata tad taid nain mamgu tadcu dadi dada nani nana nan nanny nanna nonna"
    " nonno babcia dziadek oba gran grans granny grandma grandmother grandad granddad grandpa grandfather granda auntie"
    " aunty aunt uncle cousin brother sister stepmum stepdad stepmother stepfather parent parents carer carers family"
    " foster baby mate teacher teachers head headteacher coach captain nurse doctor police officer staff sir miss"
    " school class year form team club group chat home work college nursery reception pupil pupils student students"
    " child children kid kids boy boys girl girls man men woman women friend friends classmates players player gamer"
    " gamers fans fan followers viewers strangers stranger adults adult teenagers teenager teens grown-ups grown-up"
    " neighbour neighbours admin admins moderator moderators bot bots anonymous today tonight tomorrow yesterday later"
    " then now once soon after before when while if because although though since until as so but and or in on at by"
    " for from to with without during instead first next last finally suddenly quickly quietly secretly meanwhile"
    " sometimes often always never online outside inside upstairs downstairs yes ok okay well please just only even"
    " still also again maybe perhaps here there how why where football music homework lunch break breakfast dinner"
    " assembly news weather word rumours rumour photos photo pictures picture videos video messages message texts text"
    " posts post comments comment likes screenshots screenshot adverts england scotland wales britain ireland london"
    " advert ai chatbot computer phone tablet app game quiz email website page account system neither either"
)
NO_NAMES = frozenset(_LISTED.split())
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|Sir|Prof)\.? ")
_BESIDE = re.compile(rf"{_NAME} and (?P<name>[A-Z][\w'.-]*)(?= [a-z])")
_SHORT = re.compile(r"'(?:s|ve|re|ll|d|m)$")
_SENTENCE = re.compile(r"(?<=[.!?])[\"']? +")
_WORD = re.compile(r"[^\W_]+(?:[-'_][^\W_]+)*")
_SMALL = re.compile(r"(?<![\w'])[a-z][\w-]*")


def check(subject: Subject) -> Iterator[Problem]:
    """Acts that begin with an unknown name, and names that are only in the story."""
    for path, name in unknown_names(subject):
        message = f"nobody here is called '{name}'"
        yield Problem(subject.at(*path), CODE, message, _hint(name, subject, path), SEVERITY)


def unknown_names(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Where an unknown name stands, and the name: at each act that begins with it, or once in the story."""
    if subject.scenario.unread:
        return
    found: set[str] = set()
    for number, act in enumerate(subject.scenario.acts):
        name = _first_name(straight(act.act))
        if name and not _is_known(name, subject) and not _is_a_word(name, subject):
            found.add(name)
            yield ("acts", number, "act"), name
    story = "" if subject.scenario.for_staff else straight(subject.scenario.story)
    for name in dict.fromkeys(_names_in(story)):
        if name not in found and not _is_known(name, subject) and not _is_a_word(name, subject):
            yield ("story",), name


def _names_in(story: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(story):
        if name := _first_name(sentence):
            yield name
        beside = (_SHORT.sub("", one["name"]) for one in _BESIDE.finditer(sentence))
        yield from (name for name in beside if name.lower() not in NO_NAMES)


def id_of_name(name: str) -> str:
    """How somebody new is called in a file."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "someone"


def _first_name(act: str) -> str:
    """The name that a sentence begins with; "" if its first words may be anything else."""
    found = _BEGINS.match(act)
    if found is None:
        return ""
    name = _SHORT.sub("", found["name"]).rstrip(".,'")
    bare = _TITLE.sub("", name)
    first = bare.split(" ")[0]
    is_written_as_one = any(sign.isupper() or sign in "_0123456789" for sign in bare)
    if not is_written_as_one or first.lower() in NO_NAMES or (len(first) > 5 and first.endswith("ing")):
        return ""
    if found[0].endswith(","):
        return name if re.match(r" (?:who|a|an|his|her|their|one|the) ", act[found.end() :]) else ""
    return name


def _names_of(subject: Subject) -> dict[str, str]:
    """The names of people and accounts: in small letters → as written."""
    scenario = subject.scenario
    names = [person.name for person in subject.known.cast.people.values()]
    names += [*(other.name for other in scenario.others.values()), *scenario.others]
    return {name.lower(): name for name in names}


def _is_known(name: str, subject: Subject) -> bool:
    called = _names_of(subject)
    wanted = set(_words(name))
    if name.lower() in called or any(wanted <= set(_words(label)) for label in called):
        return True
    if any(_words(name)[-1] in _words(label) for label in called) and not _TITLE.match(name):
        return True  # "Later Kofi", "Cousin Kofi"
    phones = {"phone", "elsewhere"}
    on_the_phone = (one.text for one in subject.passages if phones & {*one.path} and one.voice is Voice.QUOTED)
    # The name of a profile, a page or a game, but not the text of a bubble.
    return any(name in text and len(text.split()) <= 4 for text in on_the_phone)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower()) or [text.lower()]


def _is_a_word(name: str, subject: Subject) -> bool:
    """Whether the story also has it in small letters, so that it is a word: "Swimming is …", "Bramble barks"."""
    return " " not in name and any(name.lower() in _SMALL.findall(straight(one.text)) for one in subject.passages)


def _hint(name: str, subject: Subject, path: Path) -> str:
    from isitok.base.spelling import nearest

    called = _names_of(subject)
    near = nearest(name, [one.replace(" ", "-") for one in called])
    meant = (
        f"did you mean '{called[near[0].replace('-', ' ')]}'? " if near and near[0].replace("-", " ") in called else ""
    )
    who = "begin with somebody" if path[0] == "acts" else "name somebody"
    return f"{meant}{who} of the cast, or describe a new person: 'others: {{{id_of_name(name)}: {name}}}'"
