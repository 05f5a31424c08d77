"""Self-harm and suicide: level 2 at least, from 11 up, with a person and a service to turn to, and an adult who leads.

Why: whoever reads it may be the one who does it, and nobody can see that on a screen. With an adult in the room it
can be talked about well; alone it must not come up by chance.
Looked at: everything that a pupil can read, in grown-up words and in those that young people write. The same words
for laughing, embarrassment, shaving, falls and breaking up are fine.

Fails: "kys" · "she's been cutting again" · "he doesn't want to be here anymore" · "took all the pills"
Passes: "my phone is dead" · "I could have died" · "Ola cuts Kofi out of the photo" · "he fell and hurt himself" ·
  "nobody hurt himself"
"""

from collections.abc import Iterator

from isitok.packs.problem import Problem, Severity
from isitok.packs.rules import touching
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.rules.touching import FALL, ONESELF, POSSESSOR, SURE, Excuse, Touches, words_near

CODE = "self-harm"
SEVERITY = Severity.ERROR
VOICES = touching.VOICES

_LAUGHED = (
    r"(?! (?:with )?(?:laughing|laughter|giggling)| (?:over|trying|to (?:get|make|finish|do|be on)|doing|running"
    r"|working))"
)
_LIMB = r"(?:fore)?(?:arms?|wrists?|thighs?|legs?|skin|hips?|stomach|tummy|belly|body)"
_ANY_MORE = r"(?:any ?more|any longer|no more)"
_NOT_WANT = r"(?:do|does|did)(?: not|n'?t) (?:even |really |just )?(?:want to|want 2|wanna|wana|feel like)"
_PILLS = (
    r"(?:pills|tablets|tabs|paracetamols?|ibuprofen|painkillers|meds|medication|medicine|anti ?depressants|aspirins?"
    r"|sleeping (?:pills|tablets))"
)
_TOOK = r"(?:take|takes|took|taking|taken|swallow|swallows|swallowed|swallowing|downs?|downed|necks?|necked|popped|had)"
_MANY = (
    r"(?:(?:like|about|over|around|nearly) )?(?:all|too many|way too many|loads|lots|a (?:load|bunch|handful|lot"
    r"|bottle|packet|pack|box)|handfuls|every|the whole|a whole|whole|\d\d+|(?:twenty|thirty|forty|fifty))"
)
_EMBARRASSED = "embarrassed"
_DONE_BY_ACCIDENT = "accident"
_MARKED = "marked"
_HURT = "hurt"
_CRAFT = "craft"
_DEVICE = "device"
_PICKED_UP = "picked up"
_SPORT = "sport"
_PLAYING = "playing"
_FAMILIAR = "grown-up"
EXCUSES = {
    _EMBARRASSED: Excuse(
        near=words_near(r"embarrass\w*|embarass\w*|cring\w+|mortif\w+|awkward|laughing|boredom|😂|🤣")
    ),
    _DONE_BY_ACCIDENT: Excuse(
        near=words_near(
            FALL,
            r"shav\w+|cook\w*|bak(?:es?|ing|ed)|chop\w*|slic\w+|peel\w*|carv\w+|whittl\w+|oven|hob|kettle|iron|pan"
            r"|toaster|tea|straighteners|glue gun|candle|sparklers?|sun|chemistry|science|paper|tin|can|on (?:a|the"
            r"|some) \w+|plaster",
        ),
        but=words_near(
            r"on purpose|lighter|cigarettes?|again|to (?:cope|feel)|secretly|hides?|hiding|scars?|razors?|blades?"
        ),
        denied=True,
    ),
    _MARKED: Excuse(
        near=words_near(FALL, r"hospital|shav\w+|oven|kettle|dog|gardening|gloves|warrior|pirate|villain|lion")
    ),
    _HURT: Excuse(
        near=words_near(
            FALL,
            r"(?:could|might|may|can|will|'ll|would|not to) (?:really |badly |seriously )?hurt|(?:did|have|has) \w+"
            r" hurt|careful|watch out|laughing|heavy|lifting|ice|water|mud|wall|roof|tree|head|badly|hospital",
        ),
        but=words_near(
            r"on purpose|worried|scared|afraid|frightened|again|scars?|secretly|want(?:s|ed)? to|to (?:cope|feel)"
        ),
        denied=True,
    ),
    _CRAFT: Excuse(
        near=words_near(
            r"hair|fringe|grass|hedges?|lawn|paper|card|cake|film|clips?|videos?|edit\w*|wood|fabric|cloth|onions?"
            r"|barbers?|hairdressers?|class(?:es)?|lessons?|corners|scissors|shapes?|stencils?|costs?|sugar"
        )
    ),
    _DEVICE: Excuse(
        near=words_near(
            r"charg\w+|trolley|screens?|apps?|classroom|lessons?|cupboard|back to|out of|ict|computing|library|class"
            r"|headphones|laptops?|wi-?fi|down to|vitamins?|antibiotics?|chemist|pharmacy|nurse|doctor"
        )
    ),
    _PICKED_UP: Excuse(
        near=words_near(r"come and|pick(?:ed|s)? (?:me|her|him|them|us) up|collect\w*|party|sleepover|coming home")
    ),
    _SPORT: Excuse(
        near=words_near(
            r"bungee|pool|lake|sea|river|water|swim\w*|splash|dive|diving|parkour|parachute|game|charity|abseil\w*"
            r"|stunt|coasteer\w*|if (?:everyone|all|your|ur|my|his|her|the|he|she|they|i|somebody|someone)"
            r" .{0,20}(?:told|said|jump\w*)"
        )
    ),
    _PLAYING: Excuse(in_game=True, near=words_near(r"laugh\w*|film|movie|episode")),
    _FAMILIAR: Excuse(
        near=words_near(
            r"squad|career|sugar|chocolate|sweets?|cute\w*|caffeine|cake|fun|glitter|telly|crisps|kittens?|puppies"
        )
    ),
}
PHRASES = phrases(
    "yourselfs themselfs miss die dying death way ways disappear nails bleed bleeds self selfharm selfharms"
    " selfharmed selfharming harm harms harmed harming suicide suicides suicidal sucide suicde"
    " su suic"
    " kys kyss kysss kms kmss k unalive unalives unalived unaliving un end ends ended ending life lives die dies died"
    " dead"
    " hang hangs hanged hung hanging noose slit slits slitting overdose overdoses overdosed overdosing od'd oded"
    " pills tablets tabs paracetamol paracetamols ibuprofen painkillers meds medication medicine antidepressants"
    " depressants"
    " aspirin aspirins cut cuts cutting scars scar burn burns burned burnt burning hurt hurts hurting myself yourself"
    " urself"
    " yrself uself himself herself themselves themself ourselves yourselves sh exist existing live living alive wake"
    " anymore"
    " more longer blade blades razor razors bridge roof cliff building balcony tower rooftop train car bus lorry tube"
    " jump"
    " jumps jumped jumping without born blackout choking challenge wrists wrist arms selves sel on everyone everybody"
    " world gone disappeared here",
    {
        r"self[- ]?harm(?:s|ed|ing|er|ers)?|self[- ]injur\w*|self[- ]inflicted": SURE,
        rf"harm(?:s|ed|ing)? {ONESELF}": SURE,
        r"su[i1!]?c[i1!]?de(?:s)?|suicidal": _FAMILIAR,
        r"ky{1,3}s{1,4}|km{1,2}s{1,4}|k[ .*]y[ .*]s|k[ .*]m[ .*]s": SURE,
        r"un-?aliv(?:e|es|ed|ing)|un alive": SURE,
        rf"(?:kill|kills|killed|killing) {ONESELF}{_LAUGHED}": SURE,
        rf"(?:hang|hangs|hanged|hung|hanging|drown|drowns|drowned|drowning|top|tops|topped|topping|necks|offs|offed"
        rf"|(?:to|gonna|should|will|ll|go|just) (?:off|neck)) {ONESELF}(?! (?:a|an|the|up|with|in|out|down|by"
        rf"|to)(?!\w))": SURE,
        rf"(?:shoot|shoots|shot|stab|stabs|stabbed|poison|poisons|poisoned) {ONESELF}(?! in the foot)": SURE,
        r"nooses?": SURE,
        r"end(?:s|ed|ing)? it all(?! (?:off|with|well))": SURE,
        rf"end(?:s|ed|ing)? {POSSESSOR} (?:own )?(?:life|lives)": SURE,
        rf"(?:take|takes|took|taking|taken) {POSSESSOR} own (?:life|lives)": SURE,
        rf"(?:take|takes|took|taking) {POSSESSOR} li(?:fe|ves)(?= ?$| ?[.,!?]| last| after)": SURE,
        r"(?:want|wants|wanted|wanting|wish|wishes|wished|ready|trying|tried|going|planning|plans) (?:to|2) die(?!"
        r" (?:laughing|of|from|with (?:shame|embarrassment)))|(?:wanna|wana) die(?! (?:laughing|of"
        r"|from))": _EMBARRASSED,
        r"(?:want|wants|wanted) (?:you|u|him|her|me|them) (?:to|2) die": SURE,
        r"(?:hope|hopes|hoped|wish|wishes|wished) (?:that )?(?:you|u|she|he|i|they|ur) (?:die|dies|died|could die"
        r"|would die|was dead|were dead|wasn'?t alive|weren'?t alive)": SURE,
        r"(?:go|go and|should|should just|just|can|please|pls) die(?= ?$| ?[.,!?]| in a| already| then)": SURE,
        r"(?:deserve|deserves|deserved) (?:to|2) die|better off dead|(?:wish|wishes) (?:to be|(?:i|she|he) (?:was"
        r"|were)) dead|rather be dead|wants? to be dead": SURE,
        r"(?:everyone|everybody|the world|world|they|they'?d|we|we'?d|you'?d|mum|dad|my family|her family|his"
        r" family)(?: would| will|'d)?(?: all)? be (?:better|happier)(?: off)? without (?:me|her|him|you|u|them)": SURE,
        r"better off without me": SURE,
        r"(?:no one|no-one|nobody|noone|who)(?: would|'d| will)?(?: even)? (?:miss|care|cares|notice|notices|be"
        r" sad)(?: me| you| him| her| them| u)? if (?:i|you|u|she|he|they) (?:\w+ )?(?:died|die|was gone|were gone"
        r"|wasn'?t here|weren'?t here|disappeared|was dead|were dead)": SURE,
        rf"{_NOT_WANT} (?:be here|be around|be in this world|be on this earth) {_ANY_MORE}": _PICKED_UP,
        rf"{_NOT_WANT} (?:exist|be alive|live(?= ?$| ?[.,!?]| {_ANY_MORE}| like this)|go on living|carry on"
        rf" living)": SURE,
        rf"{_NOT_WANT} wake up(?= ?$| ?[.,!?]| {_ANY_MORE}| ever| again| tomorrow)": SURE,
        r"(?:wish|wishes|wished|hope|hopes|and|just|could|would)(?: \w+){0,3} (?:never|not) wake up(?: again)?": SURE,
        r"(?:wish|wishes|wished)(?: that)? (?:i|she|he|they)(?:'d|d| had| was| were)? (?:never (?:been )?born"
        r"|wasn'?t born|weren'?t (?:here|alive)|wasn'?t (?:here|alive) (?:any ?more)|didn'?t exist)": SURE,
        r"(?:no|any|what'?s the|whats the|the) (?:point|reason)(?: (?:of|in|to|for))? (?:living|live|being alive|be"
        r" alive|being here any ?more|going on living|carry(?:ing)? on living|stay(?:ing)? alive|existing)": SURE,
        r"nothing (?:left )?to live for|life(?:'s|s| is)?(?: not|n'?t)? (?:not )?worth living|not worth living"
        r"|(?:tired|sick) of (?:living(?= ?$| ?[.,!?]| like)|being alive|existing)|(?:give|gives|gave|giving|given)"
        r" up on life": SURE,
        r"can(?:'?t|not) go on (?:any ?more|living|any longer)": SURE,
        r"(?:jump|jumps|jumped|jumping|throw|throws|threw) (?:\w+self )?(?:off|from) (?:a|the|that|this) (?:\w+"
        r" )?(?:bridge|roof|rooftop|cliff|building|balcony|tower|flats)": _SPORT,
        r"(?:jump|jumps|jumped|jumping|step|steps|walk|walks|throw|throws|threw) (?:\w+self )?(?:in front of|under)"
        r" (?:a|the) (?:train|car|bus|lorry|tube)": SURE,
        rf"(?:slit|slits|slitting) {POSSESSOR} (?:own )?(?:wrists?|throats?|arms?)": SURE,
        r"overdos(?:e|es|ed|ing)|od'd|oded": _FAMILIAR,
        rf"{_TOOK} {_MANY}(?: of)?(?: (?:my|her|his|the|these|those|ur|your|them|their|mum's|mums|dad's|gran's|nan's"
        rf"|packet of|pack of|bottle of|box of|packets of))*(?: \w+)? {_PILLS}(?! (?:back|to|home|out|away))": _DEVICE,
        rf"(?:cut|cuts|cutting) {POSSESSOR} (?:own )?{_LIMB}(?! (?:out|off|hair))(?!s? holes)": _DONE_BY_ACCIDENT,
        rf"(?:cut|cuts|cutting|slash|slashes|slashed) {ONESELF}(?! (?:a|an|some|off|out|free|loose|short|in half"
        rf"|from|the|one|two|another|more|down|into)(?!\w))": _DONE_BY_ACCIDENT,
        r"(?:been|be|start|started|starts|starting|stop|stopped|stops|keep|keeps|kept|is|was|she's|he's|im|i'm|shes"
        r"|hes|about|with|from|and|of) cutting(?= ?$| ?[.,!?]| again| lately| since| for (?:a|weeks|months|years)|"
        r" when| because| bc| to (?:cope|feel)| any ?more| every)|cutting again": _CRAFT,
        r"(?:i|she|he|u|you|they) cuts?(?= (?:when (?:i|she|he|they|u|you)(?:'s|'re|s| feels?| gets?| am| is)?(?!\w)"
        r"|to (?:cope|feel)|at night|again(?= ?$| ?[.,!?])))": _CRAFT,
        rf"(?:cuts|cut marks|scars?|scratches|razor marks|burn marks) (?:(?:all|right) )?(?:on|over|up|down|along"
        rf"|across|covering) (?:over )?{POSSESSOR} {_LIMB}": _MARKED,
        rf"{_LIMB}(?: is| are| was| were)?(?: all)? (?:covered in|full of) (?:cuts|scars)": _MARKED,
        r"sh (?:scars?|relapse\w*|urges?|clean|wounds?|blades?|cuts?|again|tw)|(?:tw|cw):? ?sh|(?:clean|free) (?:of"
        r"|from) (?:sh|cutting)": SURE,
        r"(?:take|takes|took|taking|get|gets|got|unscrew|unscrews) (?:the |a )?(?:blade|razor) out of (?:a|the|her"
        r"|his|my|ur) (?:\w+ )?(?:sharpener|razor|shaver)": SURE,
        rf"(?:burn|burns|burned|burnt|burning) {ONESELF}(?! (?:out|a|an|some)(?!\w))": _DONE_BY_ACCIDENT,
        rf"(?:burn|burns|burned|burnt|burning) {POSSESSOR} (?:own )?(?:arms?|wrists?|thighs?|skin)": _DONE_BY_ACCIDENT,
        rf"(?:want|wants|wanted|going|urge|urges|how|threaten|threatens|threatened|tries|tried|trying) to hurt"
        rf" {ONESELF}": SURE,
        rf"(?:wanna|gonna|imma) hurt {ONESELF}": SURE,
        rf"(?:think|thinks|thinking|thought|thoughts) (?:of|about) hurting {ONESELF}|(?:been|by|keeps?|kept|started"
        rf"|starts|stop|stopped) hurting {ONESELF}": SURE,
        rf"(?:hurt|hurts|hurting) {ONESELF} on purpose": SURE,
        rf"(?:hurt|hurts|hurting) {ONESELF}": _HURT,
        r"(?:way|ways|how) (?:to|2) die": _PLAYING,
        r"(?:think|thinks|thinking|thought|thoughts|talk|talks|talking) (?:of|about) (?:dying|being dead|death"
        r" (?:every day|all the time|a lot))": SURE,
        r"(?:nobody|no one|no-one|noone) (?:would|will|'d|wd) (?:even )?miss (?:me|u|you)(?= ?$| ?[.,!?])": SURE,
        r"want(?:s|ed)? to disappear (?:for ?ever|for good|and never)|(?:done with|hate|hates) (?:life|being"
        r" alive)(?= ?$| ?[.,!?]| right now| rn| so much)": SURE,
        r"(?:stand|stands|standing|stood|sit|sits|sitting|sat|is|was) on (?:the|a) (?:edge of the )?(?:bridge|roof"
        r"|ledge)[^.!?]{0,30} jump": _SPORT,
        rf"(?:scratch|scratches|scratching|scratched) {POSSESSOR} {_LIMB} (?:until|till|so|to)|nails? into"
        rf" {POSSESSOR} {_LIMB}|(?:until|till) (?:she|he|i|they) bleeds?": _MARKED,
        rf"(?:punch|punches|punched|punching|hit|hits|hitting) {ONESELF}": _HURT,
        rf"{POSSESSOR} cut (?:arms?|wrists?)|(?:photo|pic|picture|video|pics|photos|pictures)s? of {POSSESSOR}"
        rf" (?:cuts|scars)": _MARKED,
        r"blackout challenge|chok(?:e|ing) (?:game|challenge)|pass(?:ing)?[- ]?out challenge": SURE,
    },
)
TOUCHES = Touches(code=CODE, about="self-harm or suicide", phrases=PHRASES, excuses=EXCUSES, led=True)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Words for it, in a story that isn't made for it."""
    problem = TOUCHES.problem(spoken)
    if problem:
        yield problem
