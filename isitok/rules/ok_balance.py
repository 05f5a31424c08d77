"""A pack has its share of acts that are OK, and of acts that depend.

Why: if nearly everything is "not OK", a player who always says so is right, and learns that sharing is wrong. Of all
acts with a verdict of ok, depends or not-ok, 40–50 % are OK and 15–25 % depend (level 3 by itself: 30–45 % OK, at
most 15 % depend), from 12 such acts up.

Fails: a pack of 12 acts with 3 OK ones
Passes: a pack of 12 acts with 5 OK and 2 that depend · a pack of 11 acts
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Verdict
from isitok.rules.balance import FEWEST_ACTS, SHARES, acts_of, percent
from isitok.rules.subject import PackSubject

CODE = "ok-balance"
SEVERITY = Severity.WARNING
_HINTS = {
    (Verdict.OK, False): 'add acts that look risky and are fine: "Noor messages Ffion on her own to ask how she is."',
    (Verdict.OK, True): "tell some from the other side: what was done before that went wrong?",
    (
        Verdict.DEPENDS,
        False,
    ): "add acts with a real 'it depends': \"Leo saves the photo to his phone.\", with 'changes_if'",
    (Verdict.DEPENDS, True): "decide some: say in the act what it depended on, and write 'ok' or 'not-ok'",
}


def check_pack(pack: PackSubject) -> Iterator[Problem]:
    """Shares outside their range, for levels 1–2 and level 3."""
    for levels, shares in SHARES.items():
        verdicts: list[Verdict] = [act.verdict for act in acts_of(pack, levels) if act.verdict is not Verdict.TALK]
        if len(verdicts) < FEWEST_ACTS:
            continue
        for verdict, (least, most) in shares.items():
            share = verdicts.count(verdict) / len(verdicts)
            if not least <= share <= most:
                level = " and ".join(str(int(level)) for level in levels)
                at = "" if pack.pack.for_staff else f" at level {level}"
                message = (
                    f"{percent(share)} of {len(verdicts)} acts{at} are '{verdict}'; "
                    f"{percent(least)} to {percent(most)} is right"
                )
                yield Problem(pack.places.at("title"), CODE, message, _HINTS[verdict, share > most], SEVERITY)
