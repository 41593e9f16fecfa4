"""What a person can set: the theme, and other keys for any action.

Read from ``$XDG_CONFIG_HOME/article-reader/config.toml``::

    theme = "nord"

    [keys]
    "quote.next" = "), ."
"""

from dataclasses import dataclass, field
from pathlib import Path

from reader import xdg
from reader.errors import SourceError
from reader.library.kept import read


@dataclass(frozen=True)
class Settings:
    """The settings; ``keys`` are comma-separated keys by the id of the binding.

    ``strange`` are names in the file that no setting has.
    """

    theme: str | None = None
    keys: dict[str, str] = field(default_factory=dict)
    strange: tuple[str, ...] = ()


def default_path() -> Path:
    """Return the place of the settings file."""
    return xdg.folder("config") / "config.toml"


def read_settings(path: Path) -> Settings:
    """Read the settings at *path*, the defaults without one; SourceError when they are wrong."""
    try:
        text = read(path)
        if text is None:
            return Settings()
        import tomllib  # most people have no settings

        table = tomllib.loads(text)
    except ValueError as error:
        raise SourceError(str(path), f"not a settings file ({error})") from error
    theme, keys = table.get("theme"), table.get("keys", {})
    if not (theme is None or isinstance(theme, str)):
        raise SourceError(str(path), "theme must be a name in quotation marks")
    wrong = "[keys]" if not isinstance(keys, dict) else _no_text(keys)
    if wrong:
        raise SourceError(str(path), f'{wrong} must be like "quote.next" = "period"')
    strange = tuple(name for name in table if name not in ("theme", "keys"))
    return Settings(theme, keys, strange)


def _no_text(keys: dict[str, object]) -> str:
    """The first name in *keys* whose value is no text, "" without one."""
    return next((f"[keys] {name}" for name, key in keys.items() if not isinstance(key, str)), "")
