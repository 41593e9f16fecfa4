"""The words that attribution turns on, as coarse one-letter tags.

A tagged sentence is a string with one letter a word, so that phrases are found with ordinary
regular expressions. The letters:

    V cue verb · v weaker cue verb · G g the same in -ing · M K cue verb or noun (claims, calls)
    a auxiliary · b form of be · x other verb · e word in -ed · i word in -ing
    N capitalised · n noun for somebody · m noun for what is said · w other word
    D determiner · H he, she, they · J I, we, you · h his, their, him · W who · T that
    A according · B by · P preposition · F of · C and, or, but · S subordinator
    R adverb · Y day, month or time · # number · s possessive mark · Q quotation
    and punctuation as it is
"""

from collections.abc import Iterable
from functools import cache

from reader.language.quotes.grammar.foreign import ACCORDING_TO, SAID
from reader.language.word_lists import word_set

_STRONG = word_set(
    """
    say tell add write ask note tweet explain declare state reply respond conclude recall
    continue argue insist warn announce claim acknowledge admit remark observe quip joke exclaim
    shout yell scream whisper mutter mumble vow pledge promise predict lament complain boast
    suggest assert contend counter retort concede proclaim reiterate emphasize emphasise stress
    caution maintain allege testify confess confirm muse opine intone thunder roar chant cry
    murmur gush recount report comment answer charge inform assure advise urge demand deny
    interject elaborate chime sigh laugh snap repeat posit deadpan crow fume bark protest post
    blog text email recite affirm attest disclose reveal hint caption utter implore plead beg
    wonder cheer growl scoff tease bellow enthuse surmise theorize speculate reason ponder
    grumble gripe hail blurt chide chortle reckon concur aver rue stipulate exhort chuckle
    chirp sniff snort groan moan sob stammer drawl croak whine giggle bristle interrupt share fret
    reflect reminisce marvel clarify underline underscore reassure rejoin relate narrate
    profess swear lecture theorise volunteer venture jibe gibe message
    """
)

_WEAK = word_set(
    """
    call describe think believe dismiss denounce label brand term dub refer accuse criticize
    criticise blast slam praise cite quote mock condemn deride characterize characterise portray
    compare blame attack ridicule rip decry assail express speak talk discuss propose recommend
    agree disagree learn see find feel hope expect know mention point indicate signal threaten
    tout credit defend thank question read show include issue release publish sign
    voice offer outline cast paint summarize summarise rebuke berate lambaste chastise scold
    reject rule order decide vote approve challenge want worry fear doubt regret apologize
    apologise appeal invoke consider deem view regard remember remind hear rail lash
    hammer tear fire shoot go put stand push raise use make give get sound start begin end open
    close detail address liken lead chronicle submit file celebrate champion bemoan
    highlight introduce endorse press hit pronounce allow draw greet welcome mean seek
    rubbish slate savage lambast smile grin beam shrug echo moot react trash scorn lampoon forecast
    estimate project instruct salute laud applaud commend brief bill vilify rate guarantee
    forbid prohibit define
    """
)

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "think": "thought",
    "speak": "spoke spoken", "see": "saw seen", "find": "found", "feel": "felt",
    "know": "knew known", "read": "read", "cast": "cast", "hear": "heard", "tear": "tore",
    "shoot": "shot", "go": "went gone", "put": "put", "stand": "stood", "make": "made",
    "give": "gave given", "get": "got", "begin": "began begun", "hit": "hit", "lead": "led",
    "mean": "meant", "seek": "sought", "draw": "drew drawn", "show": "showed shown",
    "forbid": "forbade", "take": "took taken", "come": "came", "run": "ran", "win": "won",
    "lose": "lost", "leave": "left", "keep": "kept", "hold": "held", "meet": "met",
    "bring": "brought", "become": "became", "fall": "fell", "rise": "rose risen",
    "grow": "grew grown", "sit": "sat", "send": "sent", "build": "built", "buy": "bought",
    "spend": "spent", "fight": "fought", "understand": "understood", "have": "had",
    "sell": "sold", "pay": "paid", "teach": "taught", "choose": "chose", "drive": "drove",
    "throw": "threw", "wear": "wore", "eat": "ate", "break": "broke", "set": "set",
    "lay": "laid", "catch": "caught", "swear": "swore sworn", "sing": "sang sung",
    "withdraw": "withdrew withdrawn", "forget": "forgot forgotten", "bear": "bore borne",
    "bind": "bound", "bite": "bit bitten", "blow": "blew blown", "burst": "burst", "dig": "dug",
    "feed": "fed", "flee": "fled", "fly": "flew flown", "forgive": "forgave forgiven",
    "freeze": "froze frozen", "hang": "hung", "hide": "hid hidden", "hurt": "hurt",
    "lend": "lent", "light": "lit", "ride": "rode ridden", "shake": "shook shaken",
    "sink": "sank sunk", "slide": "slid", "steal": "stole stolen", "strike": "struck",
    "swing": "swung", "uphold": "upheld", "wind": "wound",
    "overcome": "overcame", "overtake": "overtook overtaken", "undergo": "underwent undergone",
    "drink": "drank drunk",
    "cut": "cut", "cost": "cost", "beat": "beat", "deal": "dealt", "sleep": "slept",
    "label": "labeled labelled", "signal": "signaled signalled", "travel": "traveled travelled",
    "learn": "learned learnt", "ring": "rang rung", "dream": "dreamed dreamt",
    "arise": "arose", "awake": "awoke", "bend": "bent", "beset": "beset", "bid": "bade",
    "bleed": "bled", "breed": "bred", "burn": "burnt", "cling": "clung", "creep": "crept",
    "dwell": "dwelt", "fling": "flung", "forego": "forewent", "foresee": "foresaw",
    "forsake": "forsook", "kneel": "knelt", "lean": "leant", "leap": "leapt", "let": "let",
    "mislead": "misled", "mistake": "mistook", "misunderstand": "misunderstood", "outdo": "outdid",
    "outgrow": "outgrew", "outrun": "outran", "outsell": "outsold", "overdo": "overdid",
    "overhear": "overheard", "override": "overrode", "oversee": "oversaw overseen",
    "oversleep": "overslept", "overthrow": "overthrew", "partake": "partook",
    "plead": "pleaded pled", "rebuild": "rebuilt", "redo": "redid", "remake": "remade",
    "repay": "repaid", "resell": "resold", "retake": "retook", "retell": "retold",
    "rethink": "rethought", "rewrite": "rewrote", "shine": "shone", "shrink": "shrank shrunk",
    "slay": "slew", "sling": "slung", "slink": "slunk", "smell": "smelled smelt", "smite": "smote",
    "speed": "sped", "spell": "spelt", "spill": "spilt", "spin": "spun", "split": "split",
    "spoil": "spoilt", "spring": "sprang sprung", "stick": "stuck", "sting": "stung",
    "stink": "stank stunk", "stride": "strode", "string": "strung", "strive": "strove",
    "sweep": "swept", "swim": "swam swum", "tread": "trod", "undertake": "undertook",
    "undo": "undid", "unwind": "unwound", "upset": "upset", "wake": "woke", "weave": "wove",
    "weep": "wept", "withhold": "withheld", "withstand": "withstood", "wring": "wrung",
}  # fmt: skip

_PARTICIPLES = word_set(  # of irregular verbs, that are no past
    "arisen awoken beaten broken chosen driven eaten fallen foreseen forbidden forsaken gotten "
    "mistaken outgrown overridden overtaken overthrown proven retaken rewritten sewn slain sown "
    "spoken stricken strewn swollen taken thrown torn trodden undertaken undone woken worn woven"
)

_OTHER_VERBS = word_set(
    """
    take come run win lose leave keep hold meet bring become fall rise grow sit send build buy
    spend fight understand sell pay teach choose drive throw wear eat break set lay catch
    sing cut beat deal sleep look work play help try turn move live serve seem appear happen
    need like love hate plan support oppose join follow back host attend visit return face watch
    stop change create pass carry remain walk stay nod pause gesture
    decline refuse drop reach receive accept arrive avoid belong
    block borrow cause check clear collect contain control cost count
    cover cross damage dance date deliver depend deserve design destroy develop die
    discover divide dream dress earn elect enjoy enter escape examine exist expand explore fail
    fill finish fit fix focus force form gain gather guess handle hang head hide hire
    hurt ignore imagine improve increase influence intend involve judge jump kick kill
    knock lack land last lie lift limit listen manage mandate mark matter measure miss mix
    name notice obtain occur operate owe own perform pick pour prefer prepare prevent produce
    prove pull quit rebuff recover reduce relax rely remove repair replace represent
    require rescue rest retire review ride ring rob save score search settle shift
    shut slip slow smell solve spread stick store strike struggle study succeed suffer supply
    survive target taste touch trade train transfer travel treat trust vary wait wake wash
    waste wave weigh wish yield withdraw forget bear bind bite blow burst dig feed flee fly
    forgive freeze lend shake sink slide steal swing uphold overturn overcome overtake undergo
    drink clinch equalise equalize net convert sue appoint sack axe scrap
    launch unveil sip attempt arrest detain jail sentence convict acquit
    """
)

_CLOSED = {
    "b": "am is are was were be been being 's 're isn't wasn't aren't weren't",
    "a": "has have had having do does did will would "
    "shall should can could may might must hasn't haven't hadn't "
    "doesn't don't didn't won't wouldn't can't couldn't shouldn't cannot",
    "D": "the a an this these those some any every each no another many several most few both "
    "all such one two three four five six seven eight nine ten dozens hundreds either neither",
    "H": "he she they it",
    "J": "i we you",
    "h": "his her their its my our your him them us me himself herself themselves itself",
    "W": "who which whom whose",
    "T": "that",
    "A": "according",
    "B": "by",
    "F": "of",
    "P": "in on at to for from with about over under against into through during between among "
    "without within toward towards upon across near along per off via despite amid around "
    "behind beyond like unlike onto out up down outside inside above below alongside throughout "
    "beneath beside besides",
    "C": "and or but nor yet",
    "S": "as while when if because after before since although though until unless whether where "
    "how why what than once whenever so",
    "R": "also later then now again still even just only too very more not never often sometimes "
    "soon already once here there earlier ago instead however meanwhile rather almost perhaps "
    "maybe indeed moreover further furthermore nonetheless nevertheless thus simply repeatedly "
    "twice always n't longer far yes no ok okay well please long "
    "together afterward afterwards "
    "separately jokingly",
    "Y": "monday tuesday wednesday thursday friday saturday sunday january february march april "
    "june july august september october november december today yesterday tomorrow tonight "
    "morning afternoon evening night week month year weekend weeks months years days day "
    "jan feb aug sept oct nov dec",
}

_SOMEBODY = word_set(
    """
    champion usher tutor mentor traitor architect contender toddler foreman trooper rower
    spokesman spokeswoman spokesperson official officer minister president senator congressman
    congresswoman governor mayor secretary director chairman chairwoman chair chief leader aide
    adviser advisor strategist manager analyst expert professor lawyer attorney judge prosecutor
    lawmaker legislator representative candidate nominee activist organizer organiser voter
    supporter critic opponent resident neighbor neighbour witness source diplomat ambassador general
    commander soldier sheriff detective investigator policeman executive economist researcher
    scientist author writer journalist reporter columnist editor host anchor commentator moderator
    pundit pollster historian teacher student doctor nurse coach player captain striker midfielder
    goalkeeper batsman bowler owner founder entrepreneur businessman businesswoman banker trader
    investor farmer worker driver pilot priest pastor bishop cardinal pope rabbi imam king queen
    prince princess lord lady woman man boy girl mother father mom mum dad wife husband son daughter
    brother sister friend colleague member person people men women children family parent delegate
    ally rival lobbyist donor fundraiser veteran immigrant refugee protester demonstrator marcher
    participant attendee fan crowd audience celebrity actor actress singer musician artist producer
    filmmaker comedian star billionaire tycoon mogul developer magnate politician liberal
    conservative progressive republican democrat socialist incumbent frontrunner front-runner
    newcomer retiree caller reader viewer tweeter user commenter blogger group organization
    organisation campaign assembly committee commission council court board agency department
    ministry office bureau company firm corporation bank union association federation league club
    team party government administration police authority army military parliament congress senate
    house newspaper paper magazine network station outlet website publication university college
    school church charity foundation institute think-tank panel jury tribunal watchdog regulator
    embassy consulate airline hospital insider operative counsel consultant fellow scholar physicist
    chemist biologist engineer technician astronaut surgeon epidemiologist percent inspector
    constable superintendent commissioner magistrate defendant plaintiff victim survivor suspect
    premier chancellor duke treasurer councillor councilor councilman councilwoman deputy
    whistleblower backer detractor skeptic sceptic observer staffer intern employee employer boss
    partner lieutenant sergeant major colonel admiral prime head human-rights agent ranger
    firefighter paramedic midwife barrister solicitor coroner headteacher headmaster principal vicar
    skipper winger spinner seamer umpire referee jockey trainer keeper opener backbencher peer
    advocate elder chieftain centrist astronomer statistician clinician physician conservationist
    co-author co-founder grower shopkeeper trucker haulier miner welder plumber carer pensioner
    tenant landlord landlady motorist passer-by onlooker bystander villager islander fisherman
    herder trade-unionist widow widower grandmother grandfather granddaughter grandson teen teenager
    eyewitness picker biographer don publican hawker steward conductor migrant pupil vice-chancellor
    sarpanch tehsildar envoy others everyone everybody someone somebody successor predecessor pal
    chum mate client patient passenger commuter visitor guest shopper customer buyer seller
    pedestrian homeowner householder occupant campaigner punter gaffer tradie cop gunman bailiff
    clerk cleaner chef cook butcher baker builder carpenter electrician mechanic cabbie courier
    librarian media caretaker guard warden lifeguard hairdresser barber influencer youtuber vlogger
    podcaster presenter broadcaster newsreader correspondent forecaster mathematician academic
    lecturer dean provost rector chaplain deacon archbishop monk nun cleric monarch emir sultan
    ombudsman auditor arbitrator mediator negotiator peacekeeper rebel militant insurgent fighter
    warlord brigadier corporal serviceman airman sailor hostage captive detainee prisoner inmate
    offender complainant claimant applicant appellant respondent informant juror registrar bidder
    shareholder stockbroker broker dealer retailer wholesaler manufacturer supplier exporter
    operator insurer lender automaker carmaker drugmaker chipmaker publisher museum ex niece nephew
    aunt uncle cousin fiancé fiancée boyfriend girlfriend classmate teammate team-mate flatmate
    housemate roommate bandmate vice-captain vice-president ex-wife ex-husband understudy newsroom
    secretariat directorate chamber caucus taskforce bench nobody
    """
)

_SAID_THINGS = word_set(
    """
    statement report letter memo email e-mail tweet post poll survey study article story
    editorial op-ed column book essay blog ad advertisement commercial document filing lawsuit
    complaint brief ruling opinion order petition resolution bill law act measure sign banner
    headline caption transcript speech address remark comment message note text release
    press-release video website page profile biography review analysis account announcement
    response answer reply question argument claim view position assertion criticism warning
    description promise pledge vow call phrase words slogan motto mantra chant refrain quote
    quip joke line piece policy proposal platform plan program agenda testimony affidavit
    indictment verdict dispatch diary interview briefing conversation telegram cable placard
    poster guide manual rule code constitution treaty
    """
)

ABBREVIATIONS = word_set(
    """
    mr mrs ms dr sen rep gov gen col lt sgt capt maj cmdr adm prof rev hon st jr sr pres supt
    det insp sec amb mayor-elect pvt cpl fr vs inc corp co ltd llc calif fla ala ariz ark
    colo conn del ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn
    tex va vt wash wis wyo
    """
)


def inflections(verb: str) -> tuple[list[str], str]:
    """The finite and past forms of a regular or known English verb, and its -ing form."""
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    doubled = stem + stem[-1] if verb in _DOUBLING else stem
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    elif verb.endswith(("s", "sh", "ch", "x", "o")):
        third, past = verb + "es", verb + "ed"
    else:
        third, past = verb + "s", verb + "d" if verb.endswith("ee") else doubled + "ed"
    forms = _IRREGULAR.get(verb, past).split()
    return [verb, third, *forms], doubled + "ing"


def forms(verbs: str, *, ing: bool = False) -> frozenset[str]:
    """All forms of *verbs*, those in -*ing* too if wanted, which have their own tag."""
    inflected = [inflections(verb) for verb in verbs.split()]
    finite = {form for forms_of_one, _ in inflected for form in forms_of_one}
    return frozenset(finite.union(gerund for _, gerund in inflected) if ing else finite)


def verb_forms(word: str) -> list[str]:
    """All forms of the verb that *word* is one of; of an unknown one as if it were a base form."""
    if len(word) < _SHORTEST_VERB:
        return [word]
    finite, gerund = inflections(_bases().get(word, word))
    return sorted({word, *finite, gerund})


@cache
def _bases() -> dict[str, str]:
    """The base form for each form of the known verbs."""
    return {
        form: verb
        for verb in sorted(_STRONG | _WEAK | _OTHER_VERBS)
        for forms_of_one, gerund in [inflections(verb)]
        for form in [*forms_of_one, gerund]
    }


_SHORTEST_VERB = 2  # letters
_DOUBLING = word_set(
    "admit quip beg blog rip get put sit run cut win begin dub stop plan hit set swap tag "
    "aver concur deadpan drop forbid forget net scrap acquit fit grin nod occur prefer refer "
    "regret rob shrug shut slam slip snap sob submit transfer"
)


_NOUNS = word_set(  # that look like verbs or adverbs
    "state own last matter matters term terms reason reasons rest trade lack land wake voice issue "
    "rally supply bully anomaly monopoly half thousands nothing something anything everything "
    "wound wounds"
)

_SEVERAL = word_set("people men women children police couple pair duo trio")
ON_AIR = word_set("television radio tv")  # a body only as one of the state
BEHIND_NOUNS = word_set(  # as briefed
    "familiar aware privy unaware conversant acquainted unknown responsible loyal"
)


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    return noun[:-3] + "men" if noun.endswith("man") else noun + "s"


def is_plural(word: str) -> bool:
    """Whether *word* is for several people: neighbours, women, a couple."""
    return word in _SEVERAL or (word.endswith("s") and not word.endswith(("ss", "us")))


def _tags() -> dict[str, str]:
    tags: dict[str, str] = {}

    def put(words: Iterable[str], tag: str) -> None:
        for word in words:
            tags[word] = tag

    for nouns, tag in ((_SAID_THINGS, "m"), (_SOMEBODY, "n")):
        put(nouns, tag)
        put(map(_plural, nouns), tag)
    for verbs, finite, gerund in ((_OTHER_VERBS, "x", "i"), (_WEAK, "v", "g"), (_STRONG, "V", "G")):
        for verb in verbs:
            forms, ing = inflections(verb)
            put([form for form in forms if tags.get(form, "-") not in "nmMK"], finite)
            put(
                [form for form in forms if tags.get(form) in ("m", "K")],
                "M" if finite == "V" else "K",
            )
            put([ing] if gerund == "G" or tags.get(ing) != "m" else [], gerund)
    put(SAID - tags.keys(), "V")
    put(ACCORDING_TO, "A")
    put(_PARTICIPLES - tags.keys(), "e")
    put(PASTS - tags.keys(), "x")  # of verbs that are better known as nouns: stuck, sprang
    for tag, words in _CLOSED.items():
        put(words.split(), tag)
    put(_NOUNS | BEHIND_NOUNS | ON_AIR, "w")
    return tags


PASTS = frozenset(" ".join(_IRREGULAR.values()).split())
TAGS = _tags()
IRREGULAR_PASTS = PASTS - _IRREGULAR.keys()
BASE_FORMS = frozenset(_STRONG | _WEAK | _OTHER_VERBS) - PASTS  # of verbs, and never past
PAST_FORMS = word_set("said told wrote thought spoke went saw found knew heard gave got")
