"""Text that can be read on the ground it is drawn on, whatever the theme and whatever is marked."""

import re
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import BLACK, WHITE, Color
from textual.filter import LineFilter

LEAST = 4.5  # WCAG 2.2, 1.4.3: the least contrast of text with its ground, as a ratio
_STEPS = 10  # from a colour to black or white
_TEXT = re.compile(r"\w")  # borders and bars may be faint


class Legible(LineFilter):
    """Makes text darker or lighter where it stands out too little; the last filter of an app."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            Segment(one.text, legible(one.style), one.control)
            if one.style and _TEXT.search(one.text)
            else one
            for one in segments
        ]


@lru_cache(1024)
def legible(style: Style) -> Style:
    """Return *style* with a text colour of enough contrast, as near to its own as can be.

    The colours of a terminal's own palette are left, for nobody knows how they look.
    """
    colours = [one for one in (style.color, style.bgcolor) if one and one.triplet]
    if len(colours) < 2:
        return style
    text, ground = map(Color.from_rich_color, reversed(colours) if style.reverse else colours)
    farthest = max((BLACK, WHITE), key=lambda one: contrast(one, ground))
    shades = (text.blend(farthest, step / _STEPS) for step in range(_STEPS + 1))
    shade = next((one for one in shades if contrast(one, ground) >= LEAST), farthest).rich_color
    return style + (Style(bgcolor=shade) if style.reverse else Style(color=shade))


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two opaque colours, from 1 to 21, as WCAG 2.2 defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Color) -> float:
    """Return the relative luminance, from 0 to 1, as WCAG 2.2 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
