"""What players call the words of the format: topics, bands, verdicts, feelings… by the enum's name and the value.

By name, because the words and the packs don't know each other. A word may mean two things (a *happy* face, to feel
*happy*), so each is translated with the name of its enum as context.
"""

from collections.abc import Mapping
from typing import Final


def said(context: str, english: str) -> str:
    """Mark a text for translators, with where it is used; it stays as it is."""
    return english


def counted(context: str, one: str, several: str) -> tuple[str, str]:
    """Mark a text with a number in it for translators."""
    return one, several


LABELS: Final[Mapping[str, Mapping[str, str]]] = {
    "Topic": {
        "photos-of-others": said("Topic", "Photos of other people"),
        "my-own-posts": said("Topic", "My own posts"),
        "group-chats": said("Topic", "Group chats"),
        "rumours-and-kindness": said("Topic", "Rumours and kindness"),
        "passwords-and-accounts": said("Topic", "Passwords and accounts"),
        "places-and-location": said("Topic", "Places and location"),
        "games-and-strangers": said("Topic", "Games and strangers"),
        "adverts-and-money": said("Topic", "Adverts and money"),
        "true-or-fake": said("Topic", "True or fake?"),
        "ai-fakes": said("Topic", "AI fakes"),
        "pressure-and-consent": said("Topic", "Pressure and consent"),
        "nudes": said("Topic", "Nudes and semi-nudes"),
        "blackmail": said("Topic", "Blackmail"),
        "relationships": said("Topic", "Relationships"),
        "screens-and-feelings": said("Topic", "Screens and feelings"),
        "future-and-reputation": said("Topic", "Your future and what people think of you"),
        "who-made-it": said("Topic", "Who made it?"),
    },
    "Band": {
        "7-9": said("Band", "7–9"),
        "9-11": said("Band", "9–11"),
        "11-14": said("Band", "11–14"),
        "14-18": said("Band", "14–18"),
    },
    "AgeGroup": {
        "under-13": said("AgeGroup", "Under 13"),
        "13-17": said("AgeGroup", "13 to 17"),
        "18": said("AgeGroup", "18 or over"),
    },
    "Nation": {
        "england": said("Nation", "England"),
        "wales": said("Nation", "Wales"),
        "scotland": said("Nation", "Scotland"),
        "northern-ireland": said("Nation", "Northern Ireland"),
    },
    "Verdict": {
        "ok": said("Verdict", "It’s OK"),
        "depends": said("Verdict", "It depends"),
        "not-ok": said("Verdict", "Not OK"),
        "talk": said("Verdict", "One to talk about"),
    },
    "Sureness": {
        "not-sure": said("Sureness", "Not sure"),
        "fairly-sure": said("Sureness", "Fairly sure"),
        "certain": said("Sureness", "Certain"),
    },
    "Rating": {
        "helps": said("Rating", "This helps"),
        "no-help": said("Rating", "This doesn’t help much"),
        "harms": said("Rating", "This makes it worse"),
    },
    "Way": {
        "nothing": said("Way", "Do nothing"),
        "tell": said("Way", "Tell someone"),
        "reply": said("Way", "Reply"),
        "act": said("Way", "Do something"),
    },
    "Reach": {
        "no-one": said("Reach", "No one"),
        "a-few": said("Reach", "A few people"),
        "everyone": said("Reach", "Everyone"),
    },
    "Round": {
        "respond": said("Round", "What could they do?"),
        "audience": said("Round", "Who should see it?"),
        "spot": said("Round", "What gives something away?"),
        "feel": said("Round", "How might they feel?"),
        "tell": said("Round", "Who could they tell?"),
    },
    "Level": {
        "1": said("Level", "Level 1: everyday"),
        "2": said("Level", "Level 2: more sensitive"),
        "3": said("Level", "Level 3: led by an adult"),
    },
    "PlaySet": {
        "a": said("PlaySet", "Before the lesson"),
        "b": said("PlaySet", "After the lesson"),
    },
    "Role": {
        "asker": said("Role", "asks for something"),
        "sender": said("Role", "sends it"),
        "pictured": said("Role", "is in the picture"),
        "receiver": said("Role", "is sent it"),
        "sharer": said("Role", "passes it on"),
        "pressured": said("Role", "is being pressured"),
        "targeted": said("Role", "is being targeted"),
        "pressurer": said("Role", "puts on the pressure"),
        "bystander": said("Role", "sees it happen"),
        "friend": said("Role", "is a friend"),
        "helper": said("Role", "helps"),
        "other": said("Role", "is in the story too"),
    },
    "Mood": {
        "calm": said("Mood", "calm"),
        "happy": said("Mood", "happy"),
        "laughing": said("Mood", "laughing"),
        "thinking": said("Mood", "thinking"),
        "unsure": said("Mood", "unsure"),
        "worried": said("Mood", "worried"),
        "sad": said("Mood", "sad"),
        "angry": said("Mood", "angry"),
        "shocked": said("Mood", "shocked"),
        "tired": said("Mood", "tired"),
        "talking": said("Mood", "talking"),
    },
    "Feeling": {
        "happy": said("Feeling", "happy"),
        "proud": said("Feeling", "proud"),
        "excited": said("Feeling", "excited"),
        "safe": said("Feeling", "safe"),
        "cared-for": said("Feeling", "cared for"),
        "relieved": said("Feeling", "relieved"),
        "calm": said("Feeling", "calm"),
        "curious": said("Feeling", "curious"),
        "powerful": said("Feeling", "powerful"),
        "unsure": said("Feeling", "unsure"),
        "confused": said("Feeling", "confused"),
        "awkward": said("Feeling", "awkward"),
        "on-the-spot": said("Feeling", "on the spot"),
        "embarrassed": said("Feeling", "embarrassed"),
        "left-out": said("Feeling", "left out"),
        "lonely": said("Feeling", "lonely"),
        "jealous": said("Feeling", "jealous"),
        "let-down": said("Feeling", "let down"),
        "hurt": said("Feeling", "hurt"),
        "betrayed": said("Feeling", "betrayed"),
        "angry": said("Feeling", "angry"),
        "worried": said("Feeling", "worried"),
        "scared": said("Feeling", "scared"),
        "pressured": said("Feeling", "pressured"),
        "trapped": said("Feeling", "trapped"),
        "guilty": said("Feeling", "guilty"),
        "sorry": said("Feeling", "sorry"),
        "hopeful": said("Feeling", "hopeful"),
    },
    "LawTopic": {
        "pictures-of-under-18s": said("LawTopic", "Pictures of people under 18"),
        "passing-on": said("LawTopic", "Passing pictures on"),
        "ai-pictures": said("LawTopic", "Pictures made with AI"),
        "unwanted-pictures": said("LawTopic", "Pictures nobody asked for"),
        "sharing-without-consent": said("LawTopic", "Sharing without a yes"),
        "blackmail": said("LawTopic", "Blackmail"),
        "threats-and-lies": said("LawTopic", "Threats and lies"),
        "accounts-and-passwords": said("LawTopic", "Accounts and passwords"),
        "photos-of-others": said("LawTopic", "Photos of other people"),
        "asking-for-help": said("LawTopic", "Asking for help"),
    },
    "PhoneKind": {
        "chat": said("PhoneKind", "A chat"),
        "post": said("PhoneKind", "A post"),
        "story": said("PhoneKind", "A story"),
        "profile": said("PhoneKind", "A profile"),
        "request": said("PhoneKind", "A friend request"),
        "game-chat": said("PhoneKind", "A chat in a game"),
        "live": said("PhoneKind", "A live video"),
        "email": said("PhoneKind", "An email"),
        "popup": said("PhoneKind", "A pop-up"),
        "settings": said("PhoneKind", "Settings"),
    },
}

COUNTS: Final[Mapping[str, tuple[str, str]]] = {
    "likes": counted("Count", "{n} like", "{n} likes"),
    "views": counted("Count", "{n} view", "{n} views"),
    "followers": counted("Count", "{n} follower", "{n} followers"),
    "viewers": counted("Count", "{n} person watching", "{n} people watching"),
    "gifts": counted("Count", "{n} gift", "{n} gifts"),
    "in-common": counted("Count", "{n} friend in common", "{n} friends in common"),
    "people": counted("Count", "{n} person", "{n} people"),
    "posts": counted("Count", "{n} post", "{n} posts"),
}
