"""Where a person's files belong, after the XDG Base Directory Specification of freedesktop.org."""

import os
from pathlib import Path
from typing import Literal

Kind = Literal["cache", "config", "data", "state"]

_USUAL: dict[Kind, str] = {
    "cache": "~/.cache",
    "config": "~/.config",
    "data": "~/.local/share",
    "state": "~/.local/state",
}


def folder(kind: Kind) -> Path:
    """Return this reader's folder for files of that kind: ``$XDG_DATA_HOME/article-reader``."""
    home = os.environ.get(f"XDG_{kind.upper()}_HOME") or _USUAL[kind]
    return Path(home).expanduser() / "article-reader"
