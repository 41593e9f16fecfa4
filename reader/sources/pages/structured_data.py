"""The schema.org JSON-LD of a page: what it says about its article, in whatever state it is.

https://schema.org/Article, https://www.w3.org/TR/json-ld11/
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reader.patterns import rare

Thing = dict[str, Any]

_MOST_THINGS = 5_000
_DEEPEST = 4  # lists in each other
_LONGEST = 2_000_000  # characters of JSON
_LONGEST_BROKEN = 200_000  # characters of what is no JSON
_ARTICLES = frozenset(
    [
        "Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle",
        "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle",
        "AskPublicNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle",
        "MedicalScholarlyArticle", "TechArticle", "LiveBlogPosting", "SocialMediaPosting",
        "DiscussionForumPosting", "PressRelease", "Review", "CriticReview", "Recipe", "HowTo",
        "CreativeWork", "ClaimReview",
    ]
)  # fmt: skip
_TELLING = ("headline", "datePublished", "author", "articleBody", "description", "publisher")
_PAGES = frozenset(["WebPage", "ItemPage", "MedicalWebPage", "PodcastEpisode"])
_VIDEOS = frozenset(["VideoObject"])
_BODIES = ("Organization", "Corporation", "NGO", "CollegeOrUniversity")
# Below these lie articles that are not what the page is about.
_ASIDE = frozenset(
    [
        "itemListElement", "hasPart", "relatedLink", "mentions", "blogPost", "citation", "comment",
        "about", "isPartOf", "subjectOf", "liveBlogUpdate", "review", "potentialAction",
    ]
)  # fmt: skip
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
# For what is no JSON.
_FIELD = rare(
    r'(?s)"(@type|headline|datePublished|dateCreated|dateModified|description|articleBody|url|'
    r'inLanguage)"\s*:\s*"((?:[^"\\]|\\.)*+)"'
)
_AUTHOR = rare(
    r'"author"\s*:\s*(?:[\[{\s]*+(?:"@?\w+"\s*:\s*"[^"]*+"\s*,\s*)*?"name"\s*:\s*)?'
    r'"((?:[^"\\]|\\.)*+)"'
)
_PUBLISHER = rare(r'"publisher"\s*:\s*\{[^{}]*?"name"\s*:\s*"((?:[^"\\]|\\.)*+)"')


def things_in(scripts: Iterable[str]) -> list[Thing]:
    """Every thing that is named in *scripts*, those outside of others first, ids resolved.

    ``_aside`` is in those that are not what the page is about. What is no JSON gives the fields
    that can be made out.
    """
    things: list[Thing] = []
    for script in scripts:
        things.extend(_flattened(_load(script)))
    known = {thing["@id"]: thing for thing in things if _is_described(thing)}
    for thing in things:
        for field in ("author", "creator", "publisher"):
            if field in thing:
                thing[field] = _resolved(thing[field], known)
    return things


def find_article(
    things: Sequence[Thing], addresses: Iterable[str], *, is_video: bool = False
) -> Thing:
    """The thing that is the article of the page at one of *addresses*; empty without one.

    A video is only on a page that is there for that: it may as well stand within an article.
    """
    wanted = {_bare(address) for address in addresses}
    pages = _PAGES | _VIDEOS if is_video else _PAGES
    for kinds in (_ARTICLES, pages):
        found = [
            one for one in things if not kinds.isdisjoint(types_of(one)) and "_aside" not in one
        ]
        own = [thing for thing in found if wanted & {_bare(url) for url in urls_of(thing)}]
        if own:
            return max(own, key=lambda thing: sum(key in thing for key in _TELLING))
        if found and (len(found) < 3 or kinds is pages):
            return max(found, key=lambda thing: sum(key in thing for key in _TELLING))
    return {}


def video_names(things: Sequence[Thing]) -> list[str]:
    """What the videos among *things* are called."""
    videos = (thing for thing in things if not _VIDEOS.isdisjoint(types_of(thing)))
    return [name for video in videos for name in strings_of(video.get("name"))]


def strings_of(value: Any, depth: int = _DEEPEST) -> list[str]:
    """The strings that a value is or has, entities decoded; not those *depth* lists down."""
    if isinstance(value, str):
        text = _decoded(value).strip()
        return [text] if text else []
    if isinstance(value, dict):
        value = [value.get("@value")]
    if not isinstance(value, list) or depth == 0:
        return []
    return [text for one in value for text in strings_of(one, depth - 1)]


def body_of(article: Thing) -> str | None:
    """The text that is stated of an article, plain or as HTML; of a live report that of its posts.

    https://schema.org/LiveBlogPosting
    """
    stated = strings_of(article.get("articleBody"))
    updates = article.get("liveBlogUpdate")
    posts = updates if isinstance(updates, list) else [updates]
    stated = stated or ["".join(_post(one) for one in posts if isinstance(one, dict))]
    return stated[0] or None


def _post(update: Thing) -> str:
    """The HTML of one post of a live report."""
    from html import escape

    headings = [f"<h2>{escape(words)}</h2>" for words in strings_of(update.get("headline"))[:1]]
    for body in strings_of(update.get("articleBody"))[:1]:
        if is_markup(body):
            return "".join([*headings, body])
        headings += [f"<p>{escape(line)}</p>" for line in body.splitlines() if line.strip()]
    return "".join(headings)


def is_markup(body: str) -> bool:
    """Whether a text that is stated has paragraphs of HTML."""
    return "</p>" in body or "<br" in body


def _decoded(text: str) -> str:
    if "&" not in text:
        return text
    from html import unescape

    return unescape(text)


def names_of(value: Any) -> list[str]:
    """The names of people and organisations; people only, where there are both."""
    people = [name for one in _listed(value) if not _is_body(one) for name in _names(one)]
    return people or bodies_in(value)


def bodies_in(value: Any) -> list[str]:
    """The names of organisations only."""
    return [name for one in _listed(value) if _is_body(one) for name in _names(one)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _is_body(value: Any) -> bool:
    """Whether it is an organisation of whatever kind: https://schema.org/Organization."""
    kinds = types_of(value) if isinstance(value, dict) else set()
    return any(kind.endswith(_BODIES) for kind in kinds)


def _names(value: Any) -> list[str]:
    if isinstance(value, dict):
        return strings_of(value.get("name")) or _full_name(value)
    return strings_of(value)


def _full_name(person: Thing) -> list[str]:
    parts = strings_of(person.get("givenName")) + strings_of(person.get("familyName"))
    return [" ".join(parts)] if parts else []


def _load(script: str) -> Any:
    import json

    script = _WRAPPING.sub("", _WRAPPING.sub("", script)).strip().rstrip(";")
    if len(script) > _LONGEST:
        return _made_out(script)
    decoder = json.JSONDecoder(strict=False)
    for text in (script, _TRAILING_COMMA.sub("", script)):
        try:
            return decoder.raw_decode(text)[0]
        except (ValueError, RecursionError):
            continue
    return _made_out(script)


def _made_out(script: str) -> Thing:
    """The fields of an article in what is not quite JSON, the first of each name."""
    script = script[:_LONGEST_BROKEN]
    thing: Thing = {}
    for name, value in _FIELD.findall(script):
        if name != "@type" or value in _ARTICLES:
            thing.setdefault(name, _unescaped(value))
    if match := _AUTHOR.search(script):
        thing["author"] = _unescaped(match[1])
    if match := _PUBLISHER.search(script):
        thing["publisher"] = {"name": _unescaped(match[1])}
    return thing


def _unescaped(value: str) -> str:
    import json

    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value


def _flattened(value: Any) -> Iterator[Thing]:
    """Yield the objects in a JSON value, outer ones first."""
    queue: list[tuple[Any, bool]] = [(value, False)]
    for count, (one, aside) in enumerate(queue):
        if count > _MOST_THINGS:
            return
        if isinstance(one, list):
            queue.extend((item, aside) for item in one)
        elif isinstance(one, dict):
            if aside:
                one["_aside"] = True
            yield one
            queue.extend(
                (item, aside or key in _ASIDE)
                for key, item in one.items()
                if isinstance(item, (dict, list))
            )


def types_of(thing: Thing) -> set[str]:
    """What a thing is, without the vocabulary that names it so."""
    kinds = strings_of(thing.get("@type"))
    return {kind.rpartition("/")[2].rpartition(":")[2] for kind in kinds}


def _is_described(thing: Thing) -> bool:
    return isinstance(thing.get("@id"), str) and len(thing) > 2


def _resolved(value: Any, known: dict[str, Thing]) -> Any:
    if isinstance(value, list):
        return [_resolved(one, known) for one in value[:100]]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
        return known.get(value["@id"], value)
    return value


def urls_of(thing: Thing) -> list[str]:
    """The addresses of a thing and of the page that it is on, and what it is known by."""
    page = thing.get("mainEntityOfPage")
    urls = [thing.get("url"), page]
    if isinstance(page, dict):
        urls += [page.get("url"), page.get("@id")]
    urls.append(thing.get("@id"))
    return [url for url in urls if isinstance(url, str)]


def _bare(url: str) -> str:
    """An address without what may differ between two ways to write it."""
    url = re.sub(r"^https?://(?:www\.|m\.|amp\.)?|[?#].*$", "", url.strip().lower())
    return url.rstrip("/")
