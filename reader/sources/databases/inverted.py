"""Names as catalogues sort them, with the family name first."""

__all__ = ["forward"]


def forward(name: str) -> str:
    """The name as it is spoken.

    >>> forward("Example, Ann")
    'Ann Example'
    """
    family, _, given = name.partition(",")
    if not given.strip() or "," in given:
        return name.strip()
    return f"{given.strip()} {family.strip()}"
