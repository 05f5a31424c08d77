"""The closed lists of words that the format is made of (``format.md``, F0 to F4)."""

from enum import IntEnum, StrEnum


class Band(StrEnum):
    """An age band. Bands overlap at their ends; two neighbours may share a scenario.

    ``ADULTS`` stands alone, for staff: no list of ages holds it, and nothing for young people comes to it.
    """

    B7_9 = "7-9"
    B9_11 = "9-11"
    B11_14 = "11-14"
    B14_18 = "14-18"
    ADULTS = "adults"


YOUNG_PEOPLE = (Band.B7_9, Band.B9_11, Band.B11_14, Band.B14_18)
"""The bands of young people: all the ages to choose from."""

YOUNGER = frozenset({Band.B7_9, Band.B9_11})
"""The bands of primary schools: they never have level 3, only level 1 when they play alone, and no sureness."""

FOR_STAFF = (Band.ADULTS,)
"""The ages of a story, a pack or a plan that is for staff."""


class Nation(StrEnum):
    """A nation of the UK: it decides the law card, the help routes and the lead's title."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


class Verdict(StrEnum):
    """Is it OK? ``TALK`` is never marked, only talked about (level 3 only)."""

    OK = "ok"
    DEPENDS = "depends"
    NOT_OK = "not-ok"
    TALK = "talk"


class Rating(StrEnum):
    """What an option of the *respond* round does for the person it is about."""

    HELPS = "helps"
    NO_HELP = "no-help"
    HARMS = "harms"


class Way(StrEnum):
    """What kind of answer an option is: the three of the card game, and *act*."""

    NOTHING = "nothing"
    TELL = "tell"
    REPLY = "reply"
    ACT = "act"


class Reach(StrEnum):
    """Who should see it?"""

    NO_ONE = "no-one"
    A_FEW = "a-few"
    EVERYONE = "everyone"


class Level(IntEnum):
    """How sensitive a scenario is. Level 3 is led by an adult and never dealt in solo play."""

    ONE = 1
    TWO = 2
    THREE = 3


class PlaySet(StrEnum):
    """Set *a* is played before a unit of lessons, set *b* after it; ordinary deals use both."""

    A = "a"
    B = "b"


class Topic(StrEnum):
    """What a scenario is about. Labels that players read are in ``i18n``."""

    PHOTOS_OF_OTHERS = "photos-of-others"
    MY_OWN_POSTS = "my-own-posts"
    GROUP_CHATS = "group-chats"
    RUMOURS_AND_KINDNESS = "rumours-and-kindness"
    PASSWORDS_AND_ACCOUNTS = "passwords-and-accounts"
    PLACES_AND_LOCATION = "places-and-location"
    GAMES_AND_STRANGERS = "games-and-strangers"
    ADVERTS_AND_MONEY = "adverts-and-money"
    TRUE_OR_FAKE = "true-or-fake"
    AI_FAKES = "ai-fakes"
    PRESSURE_AND_CONSENT = "pressure-and-consent"
    NUDES = "nudes"
    BLACKMAIL = "blackmail"
    RELATIONSHIPS = "relationships"
    SCREENS_AND_FEELINGS = "screens-and-feelings"
    FUTURE_AND_REPUTATION = "future-and-reputation"
    WHO_MADE_IT = "who-made-it"


LEVEL_3_TOPICS = frozenset({Topic.NUDES, Topic.BLACKMAIL})


class Role(StrEnum):
    """The part that a person has in one scenario."""

    ASKER = "asker"
    SENDER = "sender"
    PICTURED = "pictured"
    RECEIVER = "receiver"
    SHARER = "sharer"
    PRESSURED = "pressured"
    TARGETED = "targeted"
    PRESSURER = "pressurer"
    BYSTANDER = "bystander"
    FRIEND = "friend"
    HELPER = "helper"
    OTHER = "other"


HURT = frozenset({Role.PICTURED, Role.PRESSURED, Role.TARGETED})
"""The roles of those whom it may hurt."""

DONE_TO = HURT | {Role.RECEIVER}
"""The roles to whom something is done, whether it hurts them or not."""


class Mood(StrEnum):
    """How a person looks in a drawing."""

    NEUTRAL = "neutral"
    CALM = "calm"
    HAPPY = "happy"
    LAUGHING = "laughing"
    THINKING = "thinking"
    UNSURE = "unsure"
    WORRIED = "worried"
    SAD = "sad"
    ANGRY = "angry"
    SHOCKED = "shocked"
    TIRED = "tired"
    TALKING = "talking"
    EMBARRASSED = "embarrassed"
    BETRAYED = "betrayed"
    GUILTY = "guilty"
    LET_DOWN = "let-down"


class Feeling(StrEnum):
    """The palette of 28 feelings. Labels are in ``i18n``, moods in ``people.py``."""

    HAPPY = "happy"
    PROUD = "proud"
    EXCITED = "excited"
    SAFE = "safe"
    CARED_FOR = "cared-for"
    RELIEVED = "relieved"
    CALM = "calm"
    CURIOUS = "curious"
    POWERFUL = "powerful"
    UNSURE = "unsure"
    CONFUSED = "confused"
    AWKWARD = "awkward"
    ON_THE_SPOT = "on-the-spot"
    EMBARRASSED = "embarrassed"
    LEFT_OUT = "left-out"
    LONELY = "lonely"
    JEALOUS = "jealous"
    LET_DOWN = "let-down"
    HURT = "hurt"
    BETRAYED = "betrayed"
    ANGRY = "angry"
    WORRIED = "worried"
    SCARED = "scared"
    PRESSURED = "pressured"
    TRAPPED = "trapped"
    GUILTY = "guilty"
    SORRY = "sorry"
    HOPEFUL = "hopeful"


YOUNGEST_FEELINGS = frozenset(
    {
        Feeling.HAPPY,
        Feeling.PROUD,
        Feeling.EXCITED,
        Feeling.SAFE,
        Feeling.CALM,
        Feeling.CURIOUS,
        Feeling.CONFUSED,
        Feeling.LEFT_OUT,
        Feeling.JEALOUS,
        Feeling.HURT,
        Feeling.ANGRY,
        Feeling.WORRIED,
        Feeling.SCARED,
        Feeling.SORRY,
    }
)
"""The palette for ages 7-9."""


class LawTopic(StrEnum):
    """A part of a nation's law card (F7)."""

    PICTURES_OF_UNDER_18S = "pictures-of-under-18s"
    PASSING_ON = "passing-on"
    AI_PICTURES = "ai-pictures"
    UNWANTED_PICTURES = "unwanted-pictures"
    SHARING_WITHOUT_CONSENT = "sharing-without-consent"
    BLACKMAIL = "blackmail"
    THREATS_AND_LIES = "threats-and-lies"
    ACCOUNTS_AND_PASSWORDS = "accounts-and-passwords"
    PHOTOS_OF_OTHERS = "photos-of-others"
    ASKING_FOR_HELP = "asking-for-help"


class SensitiveTopic(StrEnum):
    """What a story touches that may be too close to somebody: adults leave such stories out (F2)."""

    BEREAVEMENT = "bereavement"
    ILLNESS = "illness"
    PARENTS_APART = "parents-apart"
    IN_CARE = "in-care"
    YOUNG_CARER = "young-carer"
    MONEY_WORRIES = "money-worries"
    BODY_AND_FOOD = "body-and-food"
    SELF_HARM = "self-harm"
    SUICIDE = "suicide"
    ABUSE_AT_HOME = "abuse-at-home"
    RACISM = "racism"
    FAITH = "faith"
    DISABILITY = "disability"
    LGBT = "lgbt"
    PREGNANCY = "pregnancy"
    CRIME = "crime"
    WAR = "war"
    ANIMALS_HURT = "animals-hurt"
    BEING_WATCHED = "being-watched"
    VIOLENCE = "violence"
    DRUGS = "drugs"
    GROOMING = "grooming"
    BULLYING = "bullying"
    SEXUAL_HARASSMENT = "sexual-harassment"
    PRIVATE_PICTURES = "private-pictures"
    BLACKMAIL = "blackmail"
    CONTROLLING = "controlling"
    NONE = "none"  # alone: somebody has looked, and there is nothing


CHOSEN_TOUCHES = frozenset({SensitiveTopic.BEREAVEMENT, SensitiveTopic.BODY_AND_FOOD})
"""*A bit of everything* deals no story that touches one of these: somebody chooses it, having read what it is about."""


PICTURE_FILES = (
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg", ".heic", ".heif", ".avif", ".tif", ".tiff", ".ico",
    ".jfif", ".mp4", ".mov", ".webm", ".avi", ".mkv", ".3gp",
)  # fmt: skip
"""The endings of picture files, which no pack may have."""
