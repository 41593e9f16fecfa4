"""Articles written back into files, from which the same articles can be read again."""

from typing import Literal, get_args

from reader.article import Article

__all__ = ["FORMS", "SUFFIXES", "Form", "export"]

Form = Literal["jsonl", "md", "ninjs"]
FORMS: tuple[Form, ...] = get_args(Form)
SUFFIXES: dict[Form, str] = {"jsonl": ".jsonl", "md": ".md", "ninjs": ".json"}


def export(article: Article, form: Form) -> str:
    """Return *article* as the text of a file, ending with LF.

    "jsonl" is a line of JSON, of which a file may have many; "md" is Markdown with front matter;
    "ninjs" is an item of IPTC ninjs 1.x. Reading any of them again gives the same article but for
    ``path`` and ``part``. Raises ValueError for any other *form*.
    """
    if form == "jsonl":
        from reader.exports.jsonl import as_jsonl

        return as_jsonl(article)
    if form == "md":
        from reader.exports.markdown import as_markdown

        return as_markdown(article)
    if form == "ninjs":
        from reader.exports.ninjs import as_ninjs

        return as_ninjs(article)
    raise ValueError(f"no form {form!r}; there are {', '.join(FORMS)}")
