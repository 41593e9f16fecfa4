"""Short forms of given names, as news in English has them: Jim of James, Liz of Elizabeth."""

_SHORT = """
    abigail abby / abraham abe / alan al / albert al bert / alexander alex alec sandy / alexandra
    alex / alfred alf al fred / amanda mandy / andrew andy drew / ann annie / anne annie / anthony
    tony / antonio tony / arthur art / barbara barb / benjamin ben benny / bernard bernie / bradley
    brad / caroline carrie / catherine cate cathy kate katie / charles charlie chuck / christine
    chris chrissie / christopher chris kit / clifford cliff / cynthia cindy / daniel dan danny /
    david dave / deborah deb debbie / donald don donnie / dorothy dot dottie / douglas doug / edward
    ed eddie ned ted teddy / eleanor ellie nell / elizabeth bess beth betty eliza libby liz lizzie /
    eugene gene / frances fran / francis frank / franklin frank / frederick fred freddie / geoffrey
    geoff / gerald gerry jerry / gregory greg / harold hal harry / henry hank harry / herbert herb /
    jacqueline jackie / james jamie jim jimmie jimmy / jeffrey jeff / jennifer jen jenny / jessica
    jess / joanna jo / john jack johnny / jonathan jon jonny / joseph joe joey / josephine jo josie
    / joshua josh / judith judy / katherine kate kathy katie / kathleen kath kathy / kenneth ken
    kenny / lawrence larry / leonard len lenny / madeleine maddie / margaret madge maggie meg peggy
    / matthew matt / michael mick mickey mike / mitchell mitch / nathan nate / nathaniel nat nate /
    nicholas nick nicky / pamela pam / patricia pat patty tricia trish / patrick paddy pat /
    penelope penny / peter pete / philip phil / phillip phil / randolph randy / raymond ray /
    rebecca becky / richard dick rich richie rick ricky / robert bob bobby rob robbie / ronald ron
    ronnie / russell russ / samantha sam / samuel sam sammy / sandra sandy / stanley stan / stephen
    steve / steven steve / susan sue susie / terence terry / teresa tess / theodore ted teddy theo /
    theresa terry tess / thomas tom tommy / timothy tim / valerie val / victor vic / victoria vicky
    / vincent vince / virginia ginny / walter wally walt / william bill billy will willie / zachary
    zach zack
    """
_FULL: dict[str, set[str]] = {}
_LONG = {names.split()[0] for names in _SHORT.split("/")}
for _name in _SHORT.split("/"):
    _full, *_shorts = _name.split()
    for _short in _shorts:
        _FULL.setdefault(_short, set()).add(_full)


def has_short(name: str) -> bool:
    """Whether *name*, a folded given name, is one with short forms in English."""
    return name in _LONG


def full_forms(name: str) -> frozenset[str]:
    """The given names that *name*, a folded word, may be short for, and itself.

    >>> sorted(full_forms("ted"))
    ['edward', 'ted', 'theodore']
    """
    return frozenset({name, *_FULL.get(name, ())})
