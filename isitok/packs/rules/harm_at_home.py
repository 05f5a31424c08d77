"""Being hurt at home: at least level 2, from 11 up, with a person and a service, and led by an adult.

Why: a pupil who lives like that may come across it alone, on the very computer that a parent can look at.
With an adult in the room, somebody can see it in their face.
Looked at: everything that a pupil can read, in grown-up words and in those that young people write: being hit, shut
out, touched, or scared of going home. Losing to Dad at chess, a brother who squabbles, and being locked out of an
account are fine.

Fails: "mum's boyfriend hits him" · "he hits me" · "they locked me out" · "she's scared to go home"
Passes: "Dad beats me at chess" · "hit me up" · "the ball hit me" · "he changed the password and locked me out" · "Mum
  hits her head"
"""

from collections.abc import Iterator, Mapping

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.rules import touching
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.rules.touching import FALL, POSSESSOR, SOMEBODY, SURE, WHOM, Excuse, Touches, words_near

CODE = "harm-at-home"
SEVERITY = Severity.ERROR
VOICES = touching.VOICES

_PARENT = r"(?:mum|mam|mom|mummy|ma|dad|daddy|da|father|mother|step ?-?(?:mum|dad|mother|father)|step-parent)"
_FAMILY = (
    rf"(?:(?:mums|dads|{_PARENT}'?s?) (?:new )?(?:boyfriend|girlfriend|partner|bf|gf|husband|wife|fella|bloke|man"
    rf"|ex)|{_PARENT}|foster (?:mum|dad|carer|mother|father)|uncle|aunt(?:ie|y)?|grand(?:ad|dad|father|ma|mother|pa)"
    rf"|gran|nan|nana|parents?|mum and dad|carer|guardian|stepbrother|step-brother)"
)
_GAP = (
    r"(?: (?:always|sometimes|often|still|just|really|has|had|have|'s|is|was|been|be|will|'ll|might|keeps?|kept"
    r"|started|starts|gets?|got|comes|came|home|drunk|drinks|angry|mad|and|then|when|he|she|they|loses|lost|it|his"
    r"|her|temper|shouts|screams|at|used|to|again|also|who|so|like|kinda|if|i|do|something|wrong|shouting|regularly"
    r"|even|once))*"
)
_HARMED = (
    r"(?:hit|hits|hitting|beat|beats|beating|beaten|slap|slaps|slapped|slapping|smack|smacks|smacked|smacking|punch"
    r"|punches|punched|punching|kick|kicks|kicked|kicking|belt|belts|belted|whip|whips|whipped|thump|thumps|thumped"
    r"|throttle|throttles|throttled|strangle|strangles|strangled|choke|chokes|choked|hurt|hurts|hurting|batter"
    r"|batters|battered|battering|abuse|abuses|abused|abusing|assault|assaults|assaulted)"
)
_NOT_PLAY = (
    r"(?! (?:up(?! (?:when|if|again|at|in|every|with|because|last|,))(?!\.)(?! ?$)|at (?!home)|to (?:it|the)|by|on"
    r" points|off|out|from|in (?:the|a|every|this|that|our|his|her) (?:race|game|quiz|final|match|group|chat|relay"
    r"|vote|round)|every (?:time (?:we|they) (?:play|race)|game|match|race)|awake|the ball|a ball|different|like a"
    r"|that|with (?:a|the|his|her|that|this) (?:\w+ )?(?:ball|pillow|snowball|cushion|question|news|joke|high five"
    r"|frisbee|shuttlecock|sock|towel|water balloon|splash|paddle|balloon)|\d)(?!\w))"
)
_GAMES = "games"
_FOES = "foes"
_MARKS = "marks"
_KEYS = "keys"
_ALONE = "alone"
_WORDS = "words"
_PLAY = (
    r"at (?!home|night|the weekend)\w+|bingo|scrabble|rounders|bowling|golf|mario \w+|chess|fifa|football|tennis"
    r"|cards|board ?games?|monopoly|uno|darts|snooker|ping pong|badminton|quiz|sudoku"
)
_IN_FUN = r"pillows?|snowballs?|joking|as a joke|playfully|high ?fives?"
_THINGS = r"balls?|goals?|score|points|race|water|bus|door|car|sun|wave|damage|boss|sword|hp"
EXCUSES: Mapping[str, Excuse | tuple[Excuse, ...]] = {
    _GAMES: (
        Excuse(near=words_near(_IN_FUN), denied=True),
        Excuse(
            near=words_near(_PLAY),
            but=words_near(r"hit|hits|hitting|slap\w*|smack\w*|punch\w*|kick\w*|belt\w*|hurt\w*|up|abus\w*"),
        ),
    ),
    _FOES: Excuse(near=words_near(_IN_FUN, _THINGS, "chess|cards"), denied=True, in_game=True),
    _MARKS: Excuse(
        near=words_near(FALL, r"tackle|ball|goalie|paint\w*|make-?up|bananas?|apples?|fruit|match|dancing"),
        but=words_near(r"says?|said|tells|told|lies|lied|pretends?|hides?|hiding|covers?"),
    ),
    _KEYS: (
        Excuse(
            near=words_near(
                r"accounts?|passwords?|log(?:ged)? (?:in|out|on)|logins?|apps?|server|emails?|pins?|codes?|hack\w*"
                r"|keys?|wi-?fi|username|settings|face id|website|escape room|toilet door|lift|by (?:accident"
                r"|mistake)"
            ),
            around=1,
        ),
        Excuse(
            near=words_near(
                r"phone|screen|chat|group|tablet|laptop|profile|page|computer|device|timed|classroom|changing room"
                r"|bus|shed|prank|joke|game"
            ),
            but=words_near(
                _FAMILY,
                r"all night|at night|tonight|last night|cold|rain\w*|freezing|house|home|sleep\w*|out again|weekend",
            ),
        ),
    ),
    _ALONE: Excuse(
        near=words_near(r"in the dark|on (?:his|her|my|their) own|alone|past|through the|film|movie|ghost\w*|spiders?")
    ),
    _WORDS: Excuse(
        near=words_near(r"online|posts?|comments?|racist|racism|verbal|messages|chat|players|troll\w*|referees?|game")
    ),
}
PHRASES = phrases(
    "abuse abused abuser abusers abuses abusing abusive afraid alone+home/leave/leaves/left assault assaulted"
    " assaults bang banged bangs batter battered battering batters beat beaten beating beats bed+my belt belted"
    " belts black bruise bruised bruises burn choke choked chokes chuck chucked chucks cuts domestic drunk feed"
    " fgm finger forced frightened hand hands hit hits hitting honor honour hurt hurting hurts kick kicked kicking"
    " kicks kill lock locked locking locks mark marks marriage marriages married marry neglect neglected"
    " neglectful neglects petrified punch punched punches punching push pushed pushes raise raises safe+home/house"
    " scared scars shove shoved shoves slam slammed slams slap slapped slapping slaps smack smacked smacking"
    " smacks smash smashed smashes stepdad strangle strangled strangles terrified threw throttle throttled"
    " throttles throw throwing thrown throws thump thumped thumps touch touched touches touching unsafe violence"
    " violent whip whipped whips",
    {
        r"(?:can'?t|don'?t want to|dont wanna|don'?t wanna) go home[^.!?]{0,15} (?:he|she|they|dad|mum|my dad|my"
        r" mum)(?:'ll| will|ll|'s gonna|s gonna)? (?:hurt|hit|kill|beat)": SURE,
        r"(?:kill|hurt) (?:me|him|her|us|mum|my mum) if (?:i|he|she|we|u|you) (?:tell|told|tells|say|said|says)"
        r" (?:anyone|anybody|someone|somebody|a teacher|the teacher|ur|my|his|her)": SURE,
        rf"{_FAMILY}{_GAP} {_HARMED}(?: up)? (?:{SOMEBODY}|(?:(?:my|his|her|their) )?{_PARENT}(?!'))(?!"
        rf" ?-?phone){_NOT_PLAY}": _GAMES,
        rf"{_FAMILY}{_GAP} (?:violent|abusive|lays? (?:his|her) hands on {WHOM}|raises? (?:his|her) hands? to"
        rf" {WHOM})": SURE,
        rf"{_FAMILY}{_GAP} (?:throw|throws|threw|throwing|smash|smashes|smashed) (?:things|stuff|plates?|chairs?"
        rf"|glasses|bottles?|the furniture)(?: at {SOMEBODY})?": SURE,
        rf"(?:get|gets|got|getting|is|was|been|being|be) (?:hit|beaten|smacked|slapped|punched|hurt|belted|strangled"
        rf"|battered|abused|kicked)(?: up)? (?:at home|by (?:(?:my|his|her|their|ur|your|a|the) )*{_FAMILY})": SURE,
        rf"(?:he|she|they|and|always|sometimes|still|keeps?|then|who|that) (?:(?:always|sometimes|still|just|really"
        rf"|even|has|also|only) )?(?:hits|hit|hitting|slaps|slapped|slapping|smacks|smacked|punches|punched|punching"
        rf"|kicks|kicked|strangles|strangled|chokes|choked|hurts) me{_NOT_PLAY}": _FOES,
        rf"(?:hits|hitting|slaps|smacks|punches) me{_NOT_PLAY}(?= ?$| ?[.,!?]| (?:when|if|because|bc|sometimes|all"
        rf"|every|and|a lot|again|at home|with his|with a belt))": _FOES,
        r"(?:beats|beat) me(?: up)? (?:when|if|because|bc|at home|with (?:his|a|the|her) (?:belt|stick|fists?"
        r"|slipper|shoe))": SURE,
        r"(?:beats|beat) us(?: up)? (?:when|if|because|bc|at home|with (?:his|a|the|her) (?:belt|stick|fists?"
        r"|slipper|shoe))": SURE,
        rf"{_FAMILY}{_GAP} (?:smash|smashes|smashed|bang|bangs|banged|slam|slams|slammed|push|pushes|pushed|shove"
        rf"|shoves|shoved|throw|throws|threw) (?:(?:my|his|their|her) head|{WHOM}|{touching.NAME}) (?:against|into"
        rf"|down) (?:the|a) (?:wall|stairs|door|floor|table)": SURE,
        rf"{_FAMILY} (?:doesn'?t|don'?t|never|won'?t|wont|dont|doesnt) feed (?:me|him|her|us|them)": SURE,
        rf"(?:bruises?|black eyes?|cuts|marks|scars) from (?:(?:my|his|her|their) )?{_FAMILY}|{_FAMILY} (?:gave"
        rf"|gives) (?:me|him|her|them) (?:a|the|these) (?:black eye|bruises?)": SURE,
        rf"{_FAMILY}{_GAP} (?:come|comes|came|get|gets|got|climb|climbs|climbed) in ?(?:to)? my bed(?!"
        rf" ?room)(?!room)": SURE,
        r"(?:touch|touches|touched|touching) (?:me|him|her|them|us) and (?:says?|said|told|tells)[^.!?]{0,30}"
        r" secret": SURE,
        rf"(?:scared|afraid|frightened|terrified) of what (?:(?:my|his|her|their|ur) )?{_FAMILY}(?:'ll| will| might|"
        rf" would)? do to": SURE,
        r"(?:violence|hitting) at home|(?:make|makes|making|made|force|forces|forced|forcing) (?:me|her|him|them)"
        r" (?:to )?(?:marry|get married)": _WORDS,
        r"(?:is|was|gets|got|been|being|were) locked in (?:my|his|her|their) (?:bed)?room": _KEYS,
        r"(?:get|gets|got|getting|is|was|been|being) (?:hit|beaten|smacked|slapped|punched|belted) (?:when|if"
        r"|because|every time) (?:(?:i|he|she|we|they) (?:get|gets|go|goes|come|comes|got|am|is|'m) (?:\w+ )?home"
        r"|(?:mum|dad))": SURE,
        rf"(?:lock|locks|locked|locking) (?:me|him|her|us|them|you|u|{touching.NAME}|the kids) out(?! of (?!the"
        rf" house|the flat|home|{POSSESSOR} (?:own )?(?:house|home|flat)))": _KEYS,
        rf"(?:lock|locks|locked|locking) (?:me|him|her|us|them|you|u|{touching.NAME}) (?:in|up)(?: (?:the"
        rf"|{POSSESSOR}|a) (?:\w+ )?(?:room|bedroom|cupboard|cellar|house|bathroom|attic|shed))?": _KEYS,
        rf"{_FAMILY}{_GAP} (?:kick|kicks|kicked|throw|throws|threw|thrown|chuck|chucks|chucked|locks?|locked)"
        rf" {SOMEBODY} out(?! of (?!the house|the flat|home|{POSSESSOR} (?:own )?(?:house|home)))": _KEYS,
        r"(?:kicked|thrown|chucked|locked) out of (?:the house|home|my house|his house|her house)(?: by| at night|"
        r" again| when| because| for| last| tonight)?": _KEYS,
        r"(?:scared|afraid|frightened|terrified|petrified) (?:to go|of going|to be|of being|at|to come|of coming)(?:"
        r" back)? home(?! (?:team|ec|page|screen|match|game))": _ALONE,
        rf"(?:scared|afraid|frightened|terrified|petrified) of (?:(?:my|his|her|their|ur|your|{touching.NAME}'s)"
        rf" )?{_FAMILY}(?= ?$| ?[.,!?;]| when| because| bc| and| at night| hitting| hurting)": SURE,
        r"(?:not|\w+n'?t|never) (?:feel |feeling |be )?safe (?:at home|in (?:my|his|her|their) (?:own )?(?:home"
        r"|house))|unsafe at home": SURE,
        r"domestic (?:abuse|violence)|child (?:abuse|abuser)|physical abuse|abuse at home|(?:abusive|violent) (?:\w+"
        r" )?(?:dad|mum|stepdad|home|parents?|family|relationship|boyfriend|girlfriend|partner|uncle|father"
        r"|mother)": SURE,
        r"(?:is|was|being|been|gets?|got) (?:\w+ly )?abused": _WORDS,
        rf"neglect(?:ed|s|ful)? (?:at home|by (?:(?:my|his|her|their) )?{_FAMILY}|parents?|children|child|kids?)": SURE,
        r"forced (?:marriages?|to (?:marry|get married))|fgm|honou?r[- ](?:based|killings?|violence)": SURE,
        rf"(?:touch|touches|touched|touching) (?:me|him|her|them|us|you|u|{touching.NAME}) (?:down there"
        rf"|inappropriately|in (?:bed|(?:a )?(?:private|wrong|bad) (?:places?|parts?|ways?))|at night|under (?:my"
        rf"|her|his|the)|where|there)": SURE,
        rf"{_FAMILY}{_GAP} (?:touch|touches|touched|touching) {WHOM}(?! (?:on|up))": SURE,
        rf"(?:bruises?|bruised|belt marks?|finger marks?|burn marks?) (?:all )?(?:over|on|up|down) (?:{POSSESSOR}"
        rf" (?:arms?|back|neck|legs?|face|body|ribs|wrists?)|(?:me|him|them))": _MARKS,
        r"home alone (?:for|all) (?:\w+ )?(?:days|week|nights|weekend)|(?:left|leaves|leave) (?:me|him|her|them|us)"
        r" (?:home )?alone (?:for (?:\w+ )?(?:days|nights|weeks?)|all (?:night|weekend))": SURE,
    },
)
TOUCHES = Touches(code=CODE, about="being hurt at home", phrases=PHRASES, excuses=EXCUSES, led=True)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Words for it, in a story that doesn't have what it needs."""
    problem = TOUCHES.problem(spoken)
    if problem:
        yield problem
