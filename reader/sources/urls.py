"""URLs: which of them lead to the web, where a link may lead, and what relative ones mean."""

import re

from reader.cleaning import clean

_SCHEMES = frozenset(["http", "https", "mailto"])
_LONGEST = 2000  # characters; browsers and servers refuse more
_ABSOLUTE = re.compile(r"\s*(?:#|[a-zA-Z][a-zA-Z0-9+.-]*:)")


def is_url(words: str) -> bool:
    """Whether *words* are a URL that can be fetched, and not the name of a file or any others."""
    return words[:8].lower().startswith(("http://", "https://"))


def checked_url(url: str | None) -> str | None:
    """Return *url* without controls and blanks if a link may lead there, None if it may not.

    Blanks within a line are part of an address, if written badly; a line break is none.
    """
    if not url or len(url) > _LONGEST:
        return None
    lines = ("%20".join(line.split()) for line in clean(url).splitlines())
    url = "".join(lines)
    return url if url.partition(":")[0].lower() in _SCHEMES and len(url) <= _LONGEST else None


def resolved(url: str | None, base: str | None) -> str | None:
    """The address that *url* stands for on the page *base*; None where there is none."""
    if not url or base is None or _ABSOLUTE.match(url):
        return url or None
    from urllib.parse import urljoin

    try:
        return urljoin(base, url.strip())
    except ValueError:  # an address in brackets that is none
        return None
