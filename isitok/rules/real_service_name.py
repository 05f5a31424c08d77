"""Stories name no real app, game, shop, school or helpline.

Why: names date, and pupils would talk about the app instead of about people. Helplines are named in ``help`` and
``tell``, by their ids, so that ages and numbers are checked in one place; pupil facts, law cards and help texts may
name those that ``help.yaml`` has. A school of that name exists somewhere, and its pupils would be taken for those in
the story.
Looked at: everything that a pupil can read. Names that are also plain words (Signal, Steam, Zoom…) count only where
nothing else can be meant: "on Signal", "a Zoom call".

Fails: ``story: Kofi posts it on Instagram.`` · ``do: Ring Childline`` ·
  ``story: Kofi goes to Hillside High School.``
Passes: ``story: Kofi posts it in the photo app.`` · ``do: Ring a helpline`` · ``story: Steam is on the window.``
  · ``story: High School Wars is a game. The school is on a hill.``
"""

import re
from collections.abc import Iterator

from isitok.format.voices import Voice
from isitok.packs.model.problem import Problem, Severity
from isitok.rules.phrases import Spoken, phrases

CODE = "real-service-name"
SEVERITY = Severity.WARNING
VOICES = (Voice.GAME, Voice.QUOTED)

_KINDS = {
    '"the photo app"': "instagram insta snapchat bereal pinterest flickr vsco onlyfans snapstreak snapstreaks",
    '"the video app"': "tiktok tiktoks tiktoker tiktokers youtube youtuber youtubers netflix vimeo capcut",
    '"the chat app"': "whatsapp whatsapped imessage facetime facetimed airdrop airdropped wechat omegle kik yubo wizz"
    " skype gmail hotmail icloud",
    '"the social app"': "facebook reddit tumblr linkedin bluesky mastodon twitter",
    '"the game"': "roblox robux minecraft fortnite playstation xbox nintendo pokemon pokémon valorant gta",
    '"an online shop"': "vinted depop ebay amazon paypal klarna shein temu etsy",
    '"the AI chatbot"': "chatgpt openai replika midjourney deepseek",
    '"a search engine"': "google googled googles googling wikipedia",
    '"the map app"': "life360",
    '"the dating app"': "tinder grindr",
}
_PLAIN = "Snap|Discord|Twitch|Telegram|Signal|Steam|Zoom|Threads|Messenger|X|Gemini|Copilot|Bumble|Hinge|Switch"
_HELPLINES = {
    "childline": "Childline|ChildLine",
    "ceop": "CEOP",
    "report-remove": "Report Remove",
    "samaritans": "(?:the )?Samaritans",
    "shout": "SHOUT|(?<=text )Shout|(?<=Text )Shout",
    "meic": "Meic",
    "report-harmful-content": "Report Harmful Content",
    "take-it-down": "Take It Down",
    "revenge-porn-helpline": "Revenge Porn Helpline",
    "stopncii": "StopNCII",
    "nspcc-helpline": "NSPCC",
    "transport-police": "British Transport Police",
}
_ONLY_IN_NAMES = (
    "life childline ceop remove samaritans shout meic harmful take revenge stopncii nspcc transport among duty bucks"
    " character siri alexa snap ysgol school academy college"
)
_OUR_SCHOOL = '"their school"'
_SCHOOL = (
    r"Ysgol (?:[A-Z][\w'-]+ ?)*[A-Z][\w'-]+|(?:[A-Z][\w'.-]+ ){1,3}(?:(?:High|Primary|Secondary|Junior|Infants?|Grammar"
    r"|Community|Comprehensive) (?:School|Academy|College)|Academy|Grammar School|Sixth Form College)"
)
_BY_ID = {f"in 'help' or 'tell' ({route}), and 'a helpline' here": names for route, names in _HELPLINES.items()}
PHRASES = phrases(
    " ".join([*_KINDS.values(), _PLAIN.replace("|", " ").lower(), _ONLY_IN_NAMES]),
    {
        **{rf"(?i:{'|'.join(names.split())})": mend for mend, names in _KINDS.items()},
        rf"(?:(?<=\b[Oo]n )|(?<=\b[Vv]ia ))(?:{_PLAIN})(?="
        rf" (?:and|to|but|with|last|today|that|because|when)\b|[.,!?:;]|$)"
        r"|(?i:snap map|snap ?chat)|Discord (?:server|call|chat|group)|Twitch (?:stream|channel)"
        r"|Telegram (?:group|chat|channel)|Steam (?:account|card|wallet)|Zoom (?:call|link|meeting)|Hey,?"
        r" (?:Siri|Alexa)": '"the app"',
        _SCHOOL: _OUR_SCHOOL,
        r"(?i:among us)(?= (?:game|lobby|together)\b)|Call of Duty|V-Bucks|Character\.AI": '"the game" or "the app"',
        **{names: f"the service's id {mend}" for mend, names in _BY_ID.items()},
    },
    flags=re.NOFLAG,
)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Every real name; helplines only in scenarios and packs."""
    bundled_data = spoken.subject is None and spoken.passage.path[0] not in ("title", "about", "objectives")
    for found in PHRASES.find(spoken.text):
        is_helpline = found.instead.startswith("the service's id")
        allowed = is_helpline or found.instead is _OUR_SCHOOL
        if not (allowed and bundled_data):
            what = "names a school" if found.instead is _OUR_SCHOOL else "is a real service"
            yield Problem(spoken.place, CODE, f'"{found.words}" {what}', f"write {found.instead}", SEVERITY)
