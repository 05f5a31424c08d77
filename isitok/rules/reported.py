"""Whether words in the game's voice only report what somebody says, thinks or fears, or deny something."""

import re

from isitok.rules.phrases import Late

_SAYS = Late(
    r"\b(?:sa(?:y|ys|id|ying)|think(?:s|ing)?|thought|feel(?:s|ing)?|felt|seem(?:s|ed)?|believ(?:e|es|ed|ing)|worr(?:y"
    r"|ies|ied)|afraid|scared|frightened|fear(?:s|ed)?|hear(?:s|d)?|claim(?:s|ed)?|pretend(?:s|ed)?|writ(?:e|es|ing)"
    r"|wrote|post(?:s|ed)?|comment(?:s|ed)?|jok(?:e|es|ed|ing)|type[sd]?|shout(?:s|ed)?|whisper(?:s|ed)?|hint(?:s|ed)?"
    r"|ask(?:s|ed)?|wonder(?:s|ed)?|guess(?:es|ed)?|decid(?:e|es|ed)|imagin(?:e|es|ed)|suggest(?:s|ed)?|repl(?:y|ies"
    r"|ied)|answer(?:s|ed)?|call(?:s|ed|ing)?(?: [\w']+){0,3}|agree(?:s|d)?|argu(?:e|es|ed)|mean(?:s|t)?|mak(?:e|es"
    r"|ing) (?:it )?(?:look|sound|seem)|look(?:s|ed)?|sound(?:s|ed)?|idea|myth|rumours?|belief|feeling|lie|joke|name"
    r" for|word for|known as|(?:tell|tells|told|show|shows|showed|warn|warns|warned|convince[sd]?|remind[sed]*|make"
    r"|makes|made) (?:[\w']+ )?[\w']+)(?: (?:to|of|about|it|really|just|only|very|like|on|her|him|them|you|me|us"
    r"|himself|herself|themselves))*(?: (?:that|as if|as though|like|how|whether|if))*[,:]? ?(?:maybe |perhaps |that"
    r" )?(?:an? |any |the )?$",
    re.IGNORECASE,
)
_AS_IF = Late(
    r"\b(?:as if|as though|whether|wondering if|pretend(?:s|ing)?|so that it looks) (?:[\w']+ ){0,3}$", re.IGNORECASE
)
_NOT_SO = Late(
    r"(?:\b(?:not|never|cannot|nobody|no one|nor|neither|hardly|without|rather than|wrong|untrue|unfair|myth)|n't)(?:"
    r" (?:just|only|simply|always|really|true|right|fair|to|has|have|is|was|be|should|can|mean|means|think|thinks|say"
    r"|says|saying|prove|proves|show|shows|suggests?|believe|believes|feel|make|makes|so|enough|it|a))*(?: (?:because"
    r"|that|as if|like|whether|if))* ?$",
    re.IGNORECASE,
)
_DENIED_AFTER = Late(
    r"[^.!?]{0,40}?(?: (?:is|are)(?: (?:not|never)|n't) (?:true|right|so)| is (?:a myth|wrong|untrue))"
    r"|[^.!?]*[.!?][\"']? (?:That|This|It)(?:'s| is) (?:not(?: (?:true|so|right|how)|[.,;!])|a myth|wrong|untrue)"
    r"|[^.!?]*[.!?][\"']? (?:That|This|It)(?: isn't| doesn't| does not)(?: true| so| right|[.,;])",
)
_START = Late(r"[.!?;:](?=[^.!?;:]*$)")


def is_passed_on(text: str, start: int) -> bool:
    """Whether what begins here is somebody's words or thoughts: "Kofi says that …", "It can feel as if …"."""
    before = _clause(text, start)
    return _SAYS.search(before) is not None or _AS_IF.search(before) is not None


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether what is said here is denied: "It isn't because …", "That doesn't mean that …", "… is not true"."""
    return _NOT_SO.search(_clause(text, start)) is not None or _DENIED_AFTER.match(text, end) is not None


def _clause(text: str, start: int) -> str:
    before = text[max(0, start - 80) : start]
    stop = _START.search(before[:-1]) if before else None
    return before[stop.end() :] if stop and before[stop.start()] != ":" else before
