"""E-mail addresses, web addresses and postcodes are made up, and no handle is offered as help.

Why: somebody owns the real one, or will tomorrow, and waits there for the children who are sent to it. Help is named
by its id, and the game shows its checked number and site. Addresses in stories end in ``.example``, which nobody can
register; no postcode begins with ``ZZ``.
Looked at: every text but those of facts, which their sources answer for, as it appears; with and without www, with any
ending, "dot com" in words too. A handle on a phone is somebody's name there, and so is the @name of somebody of the
cast, unless it is offered to whoever is worried. (Telephone numbers: see help-number-known.)

Fails: ``address: prizes@quickshop.co.uk`` · a bubble "I live in LS6 3HN" · "safechat.help" · "t.me/helper" · "childline
  dot org" · "feeling low? message @safe_helper"
Passes: ``address: prizes@quickshop.example`` · a bubble "ZZ1 2AB" · a handle "@kofi.draws" · "add me, i'm @leo.k" ·
  ``why: Ask @kofi in the chat.``
"""

import re
from collections.abc import Iterator
from typing import Final

from isitok.format.problem import Problem, Severity
from isitok.format.voices import Voice
from isitok.rules.prepared import Spoken

CODE = "real-contact"
SEVERITY = Severity.ERROR
VOICES = (Voice.GAME, Voice.QUOTED, Voice.ADULT, Voice.HEARD)

_HELP = "write 'help: [childline]' or 'help: [trusted-adult]': the game then shows where help is"
_PLACE = f'describe it in words ("a link to a quiz"), or end it in .example; for help, {_HELP}'
_MADE_UP = 'end it in .example: "prizes@quickshop.example"'
_E_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}(?!(?i:example))(?i:[a-z]{2,24})(?!\w)"
_POSTCODE = r"(?<!\w)(?!ZZ)[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?!\w)"
_NOBODY_HAS = 'use one that nobody has: "ZZ1 2AB"'
_SIGNS = re.compile(r"(?i)@|\.\S|\S ?\. ?(?:com|org|net|co|gg|io|uk)|\d|_|://|h[tx]{2}p|ftp|d[o0]t|www")
"""What an address, a postcode or a handle has: most texts have none."""
_HANDLE = re.compile(r"(?<![\w.])@ ?[\w][\w.-]*|(?<![\w@.])[a-z0-9]+(?:[_][a-z0-9]+)+", re.IGNORECASE)
_SENDS = re.compile(
    r"\b(?:messag(?:e|es|ing)|msg|dms?|pm|text|contact|add|follow|write to|ask|tell|talk(?:ing)? to|speak to|reach(?:"
    r" out)?(?: to)?|go to|find|chat (?:to|with)|ping|hit up|email|call|snap|try|join|help(?:line)?:?|support:?"
    r"|advice:?|from|by|is|with|at|on)(?: (?:us|me|them|him|her|it|our|the|my|someone|somebody|a|an|like|helper|helpers"
    r"|counsell?or|team|account|page|friend|friends|now|here|in|at|on|to|called|or|anonymously|privately"
    r"|online)){0,5}[:,]? ?[\"'(]?$",
    re.IGNORECASE,
)
_OF_HELP = re.compile(
    r"\b(?:help(?:s|er|ers|ed|ful|ing|line)?|support(?:s|er|ers)?|advice|advise|listen(?:s|er|ers|ing)?|counsel\w*"
    r"|worried|worry|worries|scared|sad|struggl\w+|lonely|upset|unsafe|stay safe|crisis|anxious|bullied|(?:feel(?:s"
    r"|ing)? (?:low|down|bad|alone|unsafe|sad))|in trouble|(?:need|want|like) to talk|talk to someone|someone to talk"
    r" to|problems?|safeguarding|confidential|in danger|hurt|hurting)\b",
    re.IGNORECASE,
)
_HELP_WITH_A_GAME = re.compile(
    r"\bhelp(?:s|ed|ing)?(?: \w+){0,3}? (?:with|on|beat|win|find|build|get|finish|do|make|level|at|in) (?:(?:the|this"
    r"|that|my|your|ur|our|a|an|any|his|her) )?(?:\w+ )?(?:level|game|boss|quest|homework|maths|project|coins?|castle"
    r"|base|map|build|song|dance|essay|science|spelling|art|farm|gems|skins?|raid)",
    re.IGNORECASE,
)
_FOR_HELP = re.compile(
    r"help|support|safe|counsel|advice|listen|crisis|care|talk|therap|welfare|wellbeing|mind|child|line",
    re.IGNORECASE,
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Every address that could be real, and every handle that is offered as help."""
    if not _SIGNS.search(spoken.text):
        return
    for pattern, instead in ((_E_MAIL, _MADE_UP), (_POSTCODE, _NOBODY_HAS)):
        for found in re.finditer(pattern, spoken.text):
            yield Problem(spoken.place, CODE, f'"{found[0]}" may be somebody\'s', instead, SEVERITY)
    for host in hosts_in(spoken.text):
        yield Problem(spoken.place, CODE, f'"{host}" is a place on the web, or may become one', _PLACE, SEVERITY)
    for handle in _find_contacts(spoken):
        yield Problem(
            spoken.place, CODE, f'"{handle}" is offered as help, and nobody knows who that is', _HELP, SEVERITY
        )


def _find_contacts(spoken: Spoken) -> Iterator[str]:
    text, of_game = spoken.text, spoken.passage.voice is Voice.GAME
    for found in _HANDLE.finditer(text):
        before = text[max(0, found.start() - 200) : found.start()]
        if not _SENDS.search(before):
            continue
        words = _HELP_WITH_A_GAME.sub(" ", f"{before} {text[found.end() : found.end() + 200]}")
        is_one = "@" in found[0] and (of_game or _FOR_HELP.search(found[0]) is not None)
        if _OF_HELP.search(words) or (is_one and not _is_of_the_cast(found[0], spoken)):
            yield found[0]


def _is_of_the_cast(handle: str, spoken: Spoken) -> bool:
    """Whether it is the name of somebody of the cast. Names that a story adds are its own, and could be a lure."""
    wanted = handle.strip("@ .-").lower()
    return any(wanted in (id_, person.name.lower()) for id_, person in spoken.known.cast.people.items())


# Web addresses: with and without www, with any ending, and with "dot" written out. A full stop without a space after it
# ("ok.so i said") isn't one. So an ending that is also a word counts only if something else shows that one is meant.

_CERTAIN: Final = (  # endings that aren't English words, or hardly ever follow a full stop without a space
    "com org net uk info biz tv gg io ai ly edu gov eu app dev chat help scot wales cymru london ie cc mobi xyz online"
    " website site link click shop store tech wiki blog email cloud host hosting support care foundation charity ngo"
    " ong community network agency social dating porn xxx sex bet casino club zone academy institute international"
    " solutions services co de nl pl ru cn jp br au nz ca ch se dk fi cz sk hu ro bg gr pt lt lv ee ua tk ml ga cf gq"
    " ws fm sh vc gl es kr hk sg mx ar cl pe za ke ng gh eg ae sa ir iq tr il pk bd lk np th vn ph pw sx gd vg moe"
    " ninja rocks health counselling therapy healthcare clinic doctor education school college university kids page"
    " space web ltd plc"
)
_WORDS: Final = (  # endings that are words, too: "see you.me too"
    "me fr is it so my no im in us at by as am do be to id la re st pm mr ms ma pa pro top fun win live life love world"
    " today now new here day you how one lol wtf cool best family team game games play party date show video photos"
    " news media tips guide gift cash money direct plus bar foo boo mov baby dad mom pet dog fish horse house home"
    " works run ing meme science art design music band film movie army farm garden green red blue black pink fan fit"
    " forum free global group land market men moda place press rest sale save select singles stream study style surf"
    " talk training trust vote watch work yoga camp center centre city company cab cafe bike bio build business buzz"
    " call cam camera cards career channel church claims cleaning coach codes coffee fashion finance financial food"
    " football fund fyi gallery gold golf gripe haus hiv holiday hospital hot how ink insurance jobs kitchen kiwi law"
    " lease legal lighting loan loans map mobile mortgage navy network ooo parts pics pink pizza plumbing poker"
    " property pub quest racing radio rehab reise rent repair report review rich safe safety sarl school security seat"
    " services sex shoes singles ski soccer software soy spa sport storage sucks supply surgery taxi tax tennis theater"
    " tickets tienda tires tools tours town toys trade travel tube vacations ventures vet villas vin vip vision voyage"
    " watches weather wed whoswho wine zero"
)
_FILES: Final = (
    "example zip txt jpg jpeg png gif pdf doc docx xls xlsx ppt pptx mp3 mp4 wav avi exe apk html htm css js py csv"
    " json heic webp psd rtf test invalid localhost"
)
_ORDINARY: Final = (
    "tell with for to of and ok yes no lol omg idk sorry please thx thanks like love hate miss trust call text from"
    " about not its it him her you u ur them us they he she we then so but or that this what who why how just only also"
    " same too help hug believe ask told gave hit make made let lets show send dm add see saw and is was at by on in"
    " near beside behind around excuse forgive save stop wait look watch remember without between except after before"
    " over under than"
)
_ALWAYS: Final = frozenset(_CERTAIN.split())
_MAYBE: Final = frozenset(_WORDS.split())
_NOT_A_HOST: Final = frozenset(_FILES.split())
_BEFORE_ME: Final = frozenset(_ORDINARY.split())
_SENT_THERE: Final = re.compile(
    r"(?:\b(?:go to|goes to|going to|goto|visit|see|look at|look up|at|website|web site|web page|page|site|link|url"
    r"|address|join|via|click|click on|log (?:on|in)(?: (?:to|at))?|sign (?:up|in)(?: (?:to|at))?|chat (?:at|on)|find"
    r" (?:us|help|it|me) (?:at|on)|search(?: for)?|type in|try)|[:>→(])[\"' ]*$",
    re.IGNORECASE,
)
_LABEL: Final = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST: Final = re.compile(
    rf"(?<![\w@.-])(?:(?:h[tx]{{2}}ps?|ftp)s? ?: ?/ ?/ ?)?(?P<name>(?:www\d? ?\."
    rf" ?)?{_LABEL}(?:\.{_LABEL})*\.(?P<end>xn--[\w-]+|[^\W\d_]{{2,24}}))"
    r"(?P<path>(?::\d{2,5})?/[\w@?#%~+-]\S*)?(?![\w@-]|\.\w)",
    re.IGNORECASE,
)
_SCHEME: Final = re.compile(
    r"(?<!\w)(?:h[tx]{2}ps?|ftp)s? ?: ?/ ?/ ?\S+|(?<!\w)www\d? ?\. ?[\w-]+(?: ?\. ?[\w-]+)*",
    re.IGNORECASE,
)
_SHORT: Final = re.compile(
    r"(?<![\w@.-])(?:t\.me|wa\.me|m\.me|discord\.gg|bit\.ly|fb\.me|ig\.me|g\.co|youtu\.be|tiny\.cc|linktr\.ee|is\.gd"
    r"|goo\.gl|ow\.ly|snap\.com|kik\.me|telegram\.me|discord\.com|invite\.gg)(?![\w-]|\.\w)",
    re.IGNORECASE,
)
_SPELT_ENDS: Final = (
    "com|org|net|uk|co|info|biz|tv|gg|io|ai|ly|edu|gov|eu|app|dev|chat|help|scot|wales|cymru|ie|cc|mobi|xyz|online"
    "|website|site|link|shop|tech|wiki|blog|support|care|foundation|charity|ngo|community|social|club|me"
)
_SPELT: Final = re.compile(
    r"(?<![\w@.-])[\w-]+(?: ?[\[({<] ?(?:dot|d0t|\.) ?[\])}>] ?| (?:dot|d0t) )[\w-]+(?: (?:dot|slash) \w+)?(?![\w-])"
    r"|(?<![\w@.-])[\w-]+ \. ?(?:com|org|net|co|gg|io|uk)(?![\w-])(?: ?\. ?uk)?|(?<!\w)dot ?co(?:m|\W+dot\W+uk)(?!\w)",
    re.IGNORECASE,
)
_SPELT_END: Final = re.compile(rf"(?:dot|d0t|\.) ?[\])}}>]? ?(?:{_SPELT_ENDS})(?: .*)?$", re.IGNORECASE)


def hosts_in(text: str) -> Iterator[str]:
    """Every web address that could be real, so not those ending in ``.example``."""
    taken = bytearray(len(text))
    for found in _HOST.finditer(text):
        if _is_a_host(found, text):
            taken[found.start() : found.end()] = b"1" * len(found[0])
            yield found[0]
    for pattern in (_SCHEME, _SHORT, _SPELT):
        for found in pattern.finditer(text):
            if any(taken[found.start() : found.end()]):
                continue
            words = found[0].rstrip(".,;:!?)\"'")
            if pattern is _SPELT and not _SPELT_END.search(words):
                continue
            if not re.search(r"\.example(?:[/:?#].*)?$", words, re.IGNORECASE):
                taken[found.start() : found.end()] = b"1" * len(found[0])
                yield words


def _is_a_host(found: re.Match[str], text: str) -> bool:
    name, end = found["name"].lower(), found["end"].lower()
    labels = name.split(".")
    if end == "example":
        return False
    if name.startswith("www") or "xn--" in name:
        return True
    if _SHORT.fullmatch(name):
        return True
    if end in _NOT_A_HOST and not found["path"]:
        return False
    if found["path"]:
        return not labels[-2].isdigit()
    if all(label.isdigit() for label in labels[:-1]):
        return False
    starts_a_sentence = found["end"][0].isupper() and found["end"][1:].islower() and not found["name"].istitle()
    sent = _SENT_THERE.search(text, 0, found.start()) is not None
    if end in _ALWAYS:
        unlikely = starts_a_sentence or (len(end) > 2 and labels[0] in _BEFORE_ME and end not in ("com", "org", "net"))
        return sent or len(labels) > 2 or not unlikely
    if starts_a_sentence and not sent:
        return False
    odd = any(re.search(r"\d|-", label) for label in labels[:-1])
    if end == "me":
        return labels[-2] not in _BEFORE_ME or sent
    of_a_country = len(labels) > 2 and labels[-2] in ("co", "org", "ac", "gov", "com", "net")
    return sent or ((end in _MAYBE or len(end) == 2) and (odd or of_a_country))
