"""What the makers of pages say an element is for: its name, role, class and id."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Hint = Literal[
    "text", "clutter", "offer", "remarks", "unseen", "slides", "standfirst", "caption", "credit",
    "picture",
]  # fmt: skip

_NAMING = (
    "class", "id", "data-testid", "data-component", "data-gu-name", "data-qa", "data-module",
    "data-area", "data-app-el",
)  # fmt: skip
_LONGEST = 500  # characters of names
_MOST = 20  # names
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words of names, and pairs of such words next to each other; for text those at the end.
_TEXT = _words(
    "hentry articlebody articletext articlecontent articlemain storybody storytext storycontent "
    "bodycontent postbody postcontent posttext entrycontent entrybody entrytext maintext bodytext "
    "bodycopy fulltext "
    "newsbody newstext newscontent contentbody textbody articlecopy storycopy richtext "
    "singlecontent pagecontent blogpost blogcontent textcontent mainarticle fullarticle "
    "contenttext detailbody detailtext"
)
_REMARKS = _words(
    "comment comments commentlist commenting disqus respond livefyre spotim viafoura replies "
    "discussion"
)
_CLUTTER = _words(
    # navigation
    "nav navbar navigation menu menus submenu breadcrumb breadcrumbs crumbs pagination pager "
    "pagenav toolbar topbar sidebar sidebars rail footer masthead skiplink toc search searchform "
    # sharing and talking back
    "share shares sharing sharebar sharebox sharedaddy sharethis addthis addtoany social socials "
    "follow reactions rating ratings vote votes voting poll survey feedback likes kudo kudos "
    # other articles
    "related relateds relatedposts relatedarticles relatedstories "
    "recommended recommendation recommendations recommends recirc recirculation "
    "outbrain taboola zergnet revcontent mgid plista dianomi trending popular mostread mostpopular "
    "readmore readnext seealso alsoread moreon upnext morestories "
    # advertising and asking
    "promo promos promoted promotion promobox sponsor sponsored sponsors ad ads adv advert adverts "
    "advertising advertisement advertisements adsense adslot adunit adbox dfp banner banners "
    "affiliate affiliates inread "
    "newsletter newsletters subscribe subscription subscriptions signup mailchimp paywall "
    "popup popover modal overlay lightbox tooltip cookie cookies consent gdpr onetrust donate "
    "donation donations login signin register registration "
    # about the article
    "tagcloud taglist keywords bio bios authorbox authorbio authorinfo aboutauthor byline bylines "
    "author authors vcard timestamp pubdate kicker eyebrow "
    # machinery
    "noprint navbox infobox crunchbase catlinks hatnote ambox player jwplayer videojs vjs "
    "btn button buttons dropdown tooltips"
)
_SLIDES = _words("carousel slider swiper")  # other articles mostly, but also pictures
_CLUTTER_NAMES = _words(
    "widget widgets widget-area tags tag-list post-tags entry-tags meta entry-meta post-meta "
    "article-meta topics hidden-print d-print-none no-print cat-links tags-links post-categories "
    "categories date time read-more latest-news most-read topic-list tools article-tools "
    "published updated posted-on"
)
# What eyes do not see, but other readers do, or paper; and buttons of pictures.
_UNSEEN = _words(
    "sronly screenreader visuallyhidden visuallyhide editsection printonly printblock visibleprint "
    "hidecaption togglecaption"
)
_UNSEEN_NAMES = _words("offscreen off-screen")
_PAIRS = _words(
    "readmore readnext mostread mostpopular alsoread seealso aboutauthor skiplink skipto signup "
    "signin logout moreon morefrom upnext inlinelinks linklist linksblock editorspicks "
    "editorpicks nextpost previouspost prevpost postnav nextarticle authorcard latestnews "
    "latestposts topstories morestories moreheadlines relcontent"
)
# What offers to sell the rest of the text; what is called a paywall only may be the text itself.
_OFFERS = _words(
    "paywallpromo paywallbarrier paywalloffer paywallprompt paywallmessage paywallcta "
    "paywallbanner barrierpromo subscriptionoffer subscriptionpromo subscribeoffer subscribeprompt "
    "regwall"
)
_STANDFIRST = _words(
    "standfirst dek deck subheadline subhead subtitle subheading summary abstract excerpt chapo "
    "sapo bajada entradilla sottotitolo vorspann anrisstext articlesummary articledescription"
)
_CAPTION = _words("caption captions figcaption legend bildunterschrift legende imagecaption")
_CREDIT = _words("credit credits photocredit imagecredit photographer copyrightholder bildquelle")
_PICTURE = _words("image img photo picture pic foto bild figure")  # at the end of a name
_STRONGEST_FIRST: tuple[Hint, ...] = (
    "unseen", "remarks", "offer", "clutter", "slides", "text", "credit", "caption", "standfirst",
    "picture",
)  # fmt: skip
# Words at the end of a name that say nothing of what is in there.
_LAYOUT = _words("wrapper wrap container inner selector column col section block area left")
# Words that say that something is not there, or only how the page is laid out around it.
_NEGATIONS = _words("no not has have with without is hide show open closed enable disable non js")

_ELSEWHERE = re.compile(
    r"comment|related|sidebar|widget_|recent|latest|popular|trending|teaser|recommend",
    re.IGNORECASE,
)
_FOOTER = re.compile(r"footer", re.IGNORECASE)
_FAR_UP = 12  # elements

_NEVER = _words("html body main article")
_ROLES: dict[str, Hint] = {
    **dict.fromkeys(
        ("navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu"),
        "clutter",
    ),
    **dict.fromkeys(("menubar", "toolbar", "complementary", "tablist", "alert"), "clutter"),
}
_TAGS: dict[str, Hint] = dict.fromkeys(("nav", "aside", "footer", "form", "menu"), "clutter")


def hint_of(tag: str, attributes: dict[str, str | None]) -> Hint | None:
    """What an element seems to be for, going by all that it is called; None when nothing tells."""
    if tag in _NEVER:
        return "text" if tag == "article" else None
    if attributes.get("itemprop") in ("articleBody", "reviewBody"):
        return "text"
    if (role := attributes.get("role")) and role.lower() in _ROLES:
        return _ROLES[role.lower()]
    names = [name for key in _NAMING if (name := attributes.get(key))]
    if ("-" in tag or tag == "section") and (name := attributes.get("name")):
        names.append(name)
    hint = _by_names(" ".join(names)[:_LONGEST]) if names else None
    if hint not in (None, "picture"):
        return hint
    if tag == "aside" and "ImageObject" in (attributes.get("itemtype") or ""):
        return "caption"
    return _TAGS.get(tag, hint)


def names_in_markup(node: "LexborNode") -> str:
    """All that an element is called in one string."""
    attributes = node.attributes
    return " ".join(name for key in _NAMING if (name := attributes.get(key)))[:_LONGEST]


def is_elsewhere(node: "LexborNode") -> bool:
    """Whether an element belongs to remarks, to other articles or to the margin of the page.

    The foot of an article is no margin.
    """
    above: LexborNode | None = node
    is_at_foot = False
    for _ in range(_FAR_UP):
        if above is None or above.tag in _NEVER:
            return is_at_foot and (above is None or above.tag != "article")
        names = names_in_markup(above)
        if above.tag in ("aside", "nav") or _ELSEWHERE.search(names):
            return True
        if "hentry" in names.split():
            is_at_foot = False
        elif above.tag == "footer" or _FOOTER.search(names):
            is_at_foot = True
        above = above.parent
    return is_at_foot


@lru_cache(maxsize=4096)
def _by_names(names: str) -> Hint | None:
    found = {_by_name(name) for name in names.split()[:_MOST]}
    return next((hint for hint in _STRONGEST_FIRST if hint in found), None)


def _by_name(name: str) -> Hint | None:
    tokens = [token.lower() for token in _TOKEN.findall(name[:80])]
    pairs = {first + second for first, second in pairwise(tokens)}
    wanted = [token for before, token in pairwise(["", *tokens]) if before not in _NEGATIONS]
    words = pairs.union(wanted)
    if name.lower() in _UNSEEN_NAMES or not _UNSEEN.isdisjoint(words):
        return "unseen"
    if not _REMARKS.isdisjoint(wanted):
        return "remarks"
    if not _OFFERS.isdisjoint(words):
        return "offer"
    if name.lower() in _CLUTTER_NAMES or not (
        _CLUTTER.isdisjoint(wanted) and _PAIRS.isdisjoint(pairs)
    ):
        return "clutter"
    if not _SLIDES.isdisjoint(wanted):
        return "slides"
    while tokens and tokens[-1] in _LAYOUT:
        tokens.pop()
    if "".join(tokens[-2:]) in _TEXT or "".join(tokens[-1:]) in _TEXT:
        return "text"
    if not _CREDIT.isdisjoint(words):
        return "credit"
    if not _CAPTION.isdisjoint(words):
        return "caption"
    if not _STANDFIRST.isdisjoint(words):
        return "standfirst"
    is_picture = tokens[-1:] and tokens[-1] in _PICTURE and tokens[-1] in wanted
    return "picture" if is_picture else None
