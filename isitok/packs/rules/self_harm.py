"""Self-harm and suicide: at least level 2, from 11 up, with a person and a service to turn to, and led by an adult.

Why: a reader may be harming themselves, and a screen can't see that. With an adult in the room it
can be talked about well; alone it must not come up by chance.
Looked at: everything that a pupil can read, in grown-up words and in those that young people write. The same words
for laughing, embarrassment, shaving, falls and breaking up are fine.

Fails: "kys" · "she's been cutting again" · "he doesn't want to be here anymore" · "took all the pills"
Passes: "my phone is dead" · "I could have died" · "Ola cuts Kofi out of the photo" · "he fell and hurt himself" ·
  "nobody hurt himself"
"""

from collections.abc import Iterator, Mapping

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.rules import touching
from isitok.packs.rules.phrases import Spoken, phrases
from isitok.packs.rules.touching import FALL, ONESELF, POSSESSOR, SELVES, SURE, Excuse, Touches, words_near

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
_EDITED = "edited"
_HABIT = "habit"
_WARNED = "warned"
_LEAVING = "leaving"
_ENOUGH = "enough"
_LENGTH = "length"
_SHARP_OR_HOT = (
    r"on (?:a|an|the|some|his|her|my|their) (?:\w+ )?(?:tin|can|glass|fence|nail|rocks?|stones?|paper|page|lid|wire"
    r"|branch|brambles?|thorns?|scissors|shell|edge|door|peeler|grater|oven|hob|kettle|pan|tray|iron|toaster"
    r"|straighteners|grill|barbecue|bbq|candle|sparklers?|tap|radiator|stove|lamp|tea|soup|knife|metal|plate|sand)"
)
_ALSO_BY_ACCIDENT = Excuse(
    near=words_near(
        FALL,
        _SHARP_OR_HOT,
        r"shav(?:ing|es|ed)|cook(?:ing|s|ed)|bak(?:es|ing|ed)|chop(?:s|ping|ped)|slic(?:es|ing|ed)|peel(?:s|ing|ed)"
        r"|carv\w+|whittl\w+|glue gun|sparklers?|sunburn\w*|in the sun|chemistry|plaster",
    ),
    but=words_near(
        r"on purpose|lighter|cigarettes?|again|to (?:cope|feel)|secretly|hides?|hiding|scars?|razors?|blades?"
    ),
    denied=True,
)
EXCUSES: Mapping[str, Excuse | tuple[Excuse, ...]] = {
    _EMBARRASSED: Excuse(near=words_near(r"embarr?ass\w*|cring\w+|mortif\w+|awkward|laughing|boredom|😂|🤣")),
    _DONE_BY_ACCIDENT: _ALSO_BY_ACCIDENT,
    _MARKED: Excuse(
        near=words_near(
            FALL,
            r"cats?|kittens?|hospital|shav\w+|oven|kettle|dog|gardening|gloves|warrior|pirate|villain|lion|glass"
            r"|rocks?",
        ),
        but=words_near(r"on purpose|hides?|hiding|secretly|sleeves|again"),
    ),
    _HURT: Excuse(
        near=words_near(
            FALL,
            r"(?:could|might|may|can|will|'ll|would|not to) (?:really |badly |seriously )?hurt|(?:did|have|has) \w+"
            r" hurt|careful|watch out|laughing|heavy|lifting|tree|sel(?:f|ves) (?:while |when )?(?:playing|running"
            r"|jumping|climbing|skating|dancing|trying|training|in (?:the|a) (?:match|race|game))|(?:jumped|jumps"
            r"|jumping) (?:off|over|down)|tricks?|dares?",
        ),
        but=words_near(
            r"on purpose|worried|scared|afraid|frightened|again|scars?|secretly|want(?:s|ed)? to|to (?:cope|feel)"
        ),
        denied=True,
    ),
    _CRAFT: Excuse(
        near=words_near(
            r"hair|fringe|grass|hedges?|lawn|paper|cake|clips?|videos?|edit\w*|wood|fabric|cloth|onions?|barbers?"
            r"|hairdressers?|scissors|shapes?|stencils?"
        )
    ),
    _DEVICE: Excuse(
        near=words_near(
            r"charg\w+|trolley|screens?|apps?|ict|computing|headphones|laptops?|wi-?fi|batter(?:y|ies)|vitamins?"
            r"|antibiotics?|course of"
        )
    ),
    _PICKED_UP: Excuse(
        near=words_near(r"come and|pick(?:ed|s)? (?:me|her|him|them|us) up|collect\w*|party|sleepover|coming home")
    ),
    _SPORT: Excuse(
        near=words_near(
            r"bungee|pool|swim\w*|splash|div(?:e|es|ing)|parkour|parachut\w+|charity|abseil\w*|coasteer\w*|if"
            r" (?:everyone|all|your|ur|my|his|her|the|he|she|they|i|somebody|someone) .{0,20}(?:told|said|jump\w*)"
        ),
        in_game=True,
    ),
    _PLAYING: Excuse(in_game=True, near=words_near(r"laugh\w*|film|movie|episode")),
    _FAMILIAR: Excuse(near=words_near(r"suicide squad|career suicide|squad")),
    _EDITED: (
        Excuse(
            near=words_near(FALL, r"cats?|kittens?|hair\w*|films?|clips?|videos?|edit\w*|paper|budget|pirate|glass")
        ),
        Excuse(
            near=words_near(r"plasters?|scissors|thorns?|gardening|cook\w*"), but=words_near(r"sleeves|again|purpose")
        ),
    ),
    _HABIT: Excuse(
        near=words_near(
            r"nails?|sweets|chocolate|sugar|crisps|gam(?:e|es|ing)|tiktok|screen ?time|phone|biscuits?|caffeine|energy"
            r" drinks?|glandular|flu|tonsil\w*|cancer|ms|illness"
        )
    ),
    _WARNED: Excuse(near=words_near(r"science|experiment|label|poison\w*|keep|cupboard"), denied=True),
    _LEAVING: Excuse(
        near=words_near(
            r"teachers?|mrs \w+|mr \w+|ms \w+|miss \w+|retir\w*|leavers?|mov(?:es?|ed|ing)|year 6|school trip|plane"
            r"|board\w*|holidays?|battery|wi-?fi|camp|charity|jumble|who wants|any ?one wants?|lego|toys"
            r"|clothes|books|outgrown|grown out|too small|sale|swap\w*|dead"
            r" (?:phone"
            r"|battery)|exchange|penpals?|pen pals?|au revoir|grandad|gran|nan"
        )
    ),
    _ENOUGH: Excuse(
        near=words_near(
            r"with (?:him|her|them|me|\w+)|friendship|relationship|bf|gf|boyfriend|girlfriend|dating|calls?|chats?"
            r"|rounds?"
            r"|arguments?|songs?|stor(?:y|ies)|videos?|streams?|lessons?|homework|maths|revision|revising|practi[cs]e"
            r"|level|assembly|subscription|poems?|essays?|films?|podcast|match|meetings?|hiccups?|noise|alarm"
        ),
        in_game=True,
    ),
    _LENGTH: Excuse(
        near=words_near(
            r"kilomet\w+|miles?|metres?|walk\w*|r[au]n(?:s|ning)?|dr[io]v\w*|distance|away|\d+ ?kms|far|cycl\w*"
        )
    ),
}
_DOES_TO_ONESELF = (
    "harm/harms/harmed/harming/kill/kills/killed/killing/drown/drowns/drowned/drowning/top/tops/topped/topping/neck"
    "/necks/off/offs/offed/shoot/shoots/shot/stab/stabs/stabbed/poison/poisons/poisoned/hurt/hurts/hurting/punch"
    "/punches/punched/punching/hit/hits/hitting/game/gameend/gameends/gameended/gameending"
)  # openers that stand alone
_ONESELF_OPENERS = " ".join(
    word if word in ("self", "selves", "selfs") else f"{word}+{_DOES_TO_ONESELF}" for word in SELVES.split()
)
PHRASES = phrases(
    _ONESELF_OPENERS
    + " alive antidepressants any+go/do/take anymore arms around aspirin aspirins balcony blackout blade blades"
    " bleed bleeds born bridge building burn burned burning burns burnt bus+front/under car+front/under challenge"
    " choke choking cliff cut cuts cutting dead death depressants die died dies disappear disappeared dying earth"
    " end+all/my/your/yr/ur/his/her/their/our/both/it/everything/ever/forever ended ending ends exist existing"
    " flats gone+care/cares/notice/notices/sad hang hanged hanging hangs"
    " here+any/anymore/more/longer/wasn't/wasnt/weren't/werent hung ibuprofen jump jumped jumping jumps k kms kmss"
    " kmsss kmssss kys kyss kysss kyssss life live+want/wants/wanna/wana/like/point/reason/nothing"
    " lives+take/takes/took/taking/taken/end/ends/ended/ending living longer lorry marks medication medicine meds"
    " letter+final/last letters+final/last miss nail nails noose nooses note+final/last notes+final/last od'd oded"
    " over+want/wants/wanted overdose overdosed overdoses overdosing"
    " painkillers paracetamol paracetamols pills razor razors roof rooftop scar scars scratch scratched scratches"
    " scratching sel selfharm selfharmed selfharmer selfharmers selfharming selfharms sh skin slash slashed"
    " slashes slit slits slitting su suc sucde sucdes sucide sucides suic suicde suicdes suicidal suicide suicides"
    " tablets tabs tower train+front/under tube un unalive unalived unalives unaliving wake without+better/happier"
    " world wrist wrists bleach relapse relapsed relapsing relapses clean goodbye sewerslide gives+away gave+away"
    " give+away giving+away given+away stop+ever/forever/anymore/more fresh healing bled wall walls ing everything"
    " sewer+slide sewerslide last+message/messages/post/posts/text/texts/video/videos/note/notes/letter/letters",
    {
        r"(?:want|wants|wish|wishes)(?: (?:i|she|he) could)?(?: just)? (?:to )?not (?:be here any ?more|exist|be"
        r" alive)|want(?:s|ed)? it all to (?:end|be over)|why am i (?:even |still )?(?:alive|here any ?more)": SURE,
        r"self[- ]?harm(?:s|ed|ing|er|ers)?|self[- ]injur\w*|self[- ]inflicted": SURE,
        rf"harm(?:s|ed|ing)? {ONESELF}": SURE,
        r"su[i1!]?c[i1!]?de(?:s)?|suicidal": _FAMILIAR,
        r"kys{1,4}|kmss{1,3}|k[ .*-]+y[ .*-]+s|k[ .*-]+m[ .*-]+s": SURE,
        r"kms": _LENGTH,
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
        r"overdos(?:e|es|ed|ing)(?! (?:of|on) (?:sugar|choc\w*|cute\w*|sweets?|caffeine|cake|fun|glitter|telly|tv"
        r"|crisps|kittens?|pupp\w+))|od'd|oded": _FAMILIAR,
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
        r"sh (?:scars?|relapse\w*|urges?|clean|wounds?|blades?|cuts?|again|tw)|(?:tw|cw):? sh|(?:clean|free) (?:of"
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
        rf"(?:show|shows|showed|see|sees|seen|saw|look at|looked at|notice|notices|noticed|hide|hides|hiding|hid|cover"
        rf"|covers|covering|covered)(?: up)? (?:all )?{POSSESSOR} scars|(?:cuts|scars) (?:are|r|were) (?:from (?:last"
        rf" night|today|yesterday|this morning)|fresh|new|healing|deep)": _MARKED,
        r"(?:see|sees|seen|saw|notice|notices|noticed|hide|hides|hiding|hid|cover|covers|covering|covered)(?: up)?"
        r" (?:the|her|his|my|their) (?:cuts|marks on (?:her|his|my|their) (?:arms?|legs?|wrists?))(?! (?:to|in the"
        r" budget))": _EDITED,
        r"(?:does|did|do|doing|done) it with (?:a|the|her|his|my) (?:blade|razor)": SURE,
        r"(?:i|i've|ive|she|he|they|nearly|almost|just) relaps(?:ed|ing|e)|(?:\d+|one|two|three|six|nine) (?:days|weeks"
        r"|months|years?) clean": _HABIT,
        rf"k[i1!|*][l1|*]{{2}}(?:s|ed|ing)? {ONESELF}{_LAUGHED}|game[- ]?end(?:s|ed|ing)? {ONESELF}|neck (?:yourself"
        rf"|ur ?self|urselves)(?! (?:a|an|the)(?!\w))": SURE,
        r"sewer ?slide": SURE,
        r"(?:drink|drinks|drinking|drank|swallow\w*) (?:some |the )?bleach": _WARNED,
        r"(?:write|writes|writing|wrote|written|left|leaves|leave|find|finds|found) (?:a|my|her|his|the|their|ur)"
        r" (?:goodbye|final|last) (?:note|letter)s?": _LEAVING,
        r"goodbye (?:message|video|text|post|note)s?[^.!?]{0,40} (?:gives?|gave|giving) away|(?:gives?|gave|giving)"
        r" away (?:all )?(?:her|his|my|their) (?:\w+ )?(?:things|stuff|possessions|belongings)": _LEAVING,
        r"last (?:message|post|text|video)(?: ever| i'?ll (?:ever )?(?:send|write|post))?[.,! ]+(?:good ?bye|bye|sorry"
        r"|i love)": _LEAVING,
        r"(?:can'?t|cannot) (?:do|take) (?:this|it) any ?more[^.!?]{0,20} (?:to stop|to end|to be over|out)|want(?:s"
        r"|ed)?"
        r" (?:it|everything)(?: all)? to (?:stop|end) for ?ever": _ENOUGH,
        r"(?:think|thinks|thinking|thought) (?:of|about) ending it|(?:tried|tries|trying|want|wants|wanted|going) to"
        r" end"
        r" it(?= ?$| ?[.,!?]| last| tonight| tomorrow| (?:once|twice)| again)|(?:gonna|wanna) end it(?= ?$| ?[.,!?]"
        r"| tonight)": _ENOUGH,
        r"punch(?:es|ed|ing)? (?:a |the )?walls?(?!\w)[^.!?]{0,30} (?:bled|bleeds|bleeding|to feel)": _HURT,
        r"(?:been|was|is|started|keeps?|stop|stopped) sh-ing": SURE,
        r"put (?:the|that|ur|your) (?:blade|razor|pills|tablets) down|put down the (?:blade|razor|pills)": _CRAFT,
        rf"marks (?:\w+ ){{0,5}}on {POSSESSOR} {_LIMB} with (?:a|the|his|her) (?:\w+ )?(?:razor|blade|compass)": SURE,
        r"(?:so|so that|until|hoping|hopes?) (?:that )?(?:i|he|she|they|you|u)(?: will| would|'ll|'d)? (?:never|not"
        r"|don'?t|doesn'?t|won'?t) (?:wake|wakes) up(?= ?$| ?[.,!?]| again| any ?more| tomorrow)": SURE,
        r"(?:no ?body|no one|no-one|noone) (?:even |here )?wants? (?:u|you|me|him|her) alive": SURE,
        r"(?:feel|feels|feeling) like ending (?:it|everything)|(?:so )?done with living": _ENOUGH,
    },
)
TOUCHES = Touches(code=CODE, about="self-harm or suicide", phrases=PHRASES, excuses=EXCUSES, led=True)


def check_words(spoken: Spoken) -> Iterator[Problem]:
    """Words for it, in a story that doesn't have what it needs."""
    problem = TOUCHES.problem(spoken)
    if problem:
        yield problem
