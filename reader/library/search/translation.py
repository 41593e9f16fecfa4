"""From the tree of a query to the engine's own queries, for one kind of document."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from tantivy import FieldType, Occur, Query

from reader.library.matching.finding import SHORT
from reader.library.matching.stemming import STEMMED, beginning, stem
from reader.library.query.nodes import (
    And,
    Dated,
    Flag,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Quotes,
    Statement,
    TextField,
)
from reader.library.search.documents import seconds
from reader.library.search.engine import Engine

_HEADLINE_WEIGHT = 3.0
_TELLING = 3  # letters from which on other forms than those that begin so are worth a look
_SUFFIXES = 8  # letters that a form has more than its stem, at most: relat, relationship


class Translator:
    """Translates for the documents of *engine*, which have text *fields*.

    What documents of the other kind must decide is asked of *others*: the numbers of the articles
    for which a node holds. *kept* gives the numbers of those that the person marked so.
    """

    def __init__(
        self,
        engine: Engine,
        fields: Iterable[TextField],
        others: Callable[[Node], Sequence[int]],
        kept: Callable[[Flag | Phrase | Near], Sequence[int]],
    ) -> None:
        self._schema = engine.schema
        self._searcher = engine.searcher
        self._fields = frozenset(fields)
        self._is_article = "body" in self._fields
        self._others = others
        self._kept = kept

    def translate(self, node: Node) -> Query:
        """Return the query that finds what *node* holds for."""
        match node:
            case And(nodes):
                return self._all(nodes)
            case Or(nodes):
                return _any(map(self.translate, nodes))
            case Not():
                return self._all([node])
            case Dated(since, until):
                return self._dated(since, until)
            case Phrase() | Near():
                return self._text(node)
            case Statement(inner) if not self._is_article:
                return self.translate(inner)
            case Statement(inner):
                return self._numbered(self._others(inner))
            case _ if not self._is_article:
                return self._numbered(self._others(node))
            case Quotes(least, most):
                return self._range("statements", FieldType.Unsigned, least, most)
            case Flag():
                return self._flag(node)

    def _dated(self, since: datetime | None, until: datetime | None) -> Query:
        least = None if since is None else seconds(since)
        most = None if until is None else seconds(until) - 1
        limit = since or until
        if limit is None or limit.tzinfo is None:
            return self._range("stated", FieldType.Integer, least, most)
        stated = self._range("stated", FieldType.Integer, None, None)
        return stated.and_must_match(self._range("oldest_first", FieldType.Integer, least, most))

    def _flag(self, flag: Flag) -> Query:
        match flag.name:
            case "quote":
                return self._range("statements", FieldType.Unsigned, 1, None)
            case "date":
                return self._range("stated", FieldType.Integer, None, None)
            case "url" | "author":
                return Query.term_query(self._schema, "has", flag.name)
            case "unread":
                return self._all([Not(Flag("read"))])
            case _:
                return self._numbered(self._kept(flag))

    def _text(self, node: Phrase | Near) -> Query:
        field = node.field
        if field == "note" and self._is_article:
            return self._numbered(self._kept(node))
        if field is None and self._is_article:
            headline = self._in_field("headline", node)
            weighed = Query.boost_query(headline, _HEADLINE_WEIGHT)
            return _any([weighed, self._in_field("body", node)])
        name = field or "quote"
        if name not in self._fields:
            return self._numbered(self._others(node))
        found = self._in_field(name, node)
        if name == "about":  # its own words, or whom it is next to
            return _any([found, self._in_field("quote", node)])
        if name == "tag":
            return _any([found, self._numbered(self._kept(node))])
        return found

    def _in_field(self, field: TextField, node: Phrase | Near) -> Query:
        if isinstance(node, Near):
            pairs = ((node.first, node.second), (node.second, node.first))
            found = _any(self._sequence(field, *pair, node.distance - 1) for pair in pairs)
            # The slop is for all of the words: those of a phrase must stand together somewhere.
            whole = [self._in_field(field, one) for one in pairs[0] if len(one.words) > 1]
            return Query.boolean_query([(Occur.Must, one) for one in (found, *whole)])
        *first, last = node.words
        if first:
            return self._phrase(field, node.words, node.prefix)
        if node.prefix:  # words are letters and digits, so nothing in them needs escaping
            started = Query.fuzzy_term_query(self._schema, field, last, distance=0, prefix=True)
            if len(last) < _TELLING:  # every other form begins with it as well, or nearly
                return started
            return _any([started, self._word(field, last, exact=node.exact)])
        if node.fuzzy:
            distance = 1 if len(last) <= SHORT else 2
            return Query.fuzzy_term_query(self._schema, field, last, distance=distance)
        return self._word(field, last, exact=node.exact)

    def _sequence(self, field: TextField, first: Phrase, second: Phrase, slop: int) -> Query:
        """Both in this order, with at most so many other words between them."""
        patterns: list[str | tuple[int, str]] = []
        patterns += [*self._patterns(field, first), *self._patterns(field, second)]
        return Query.regex_phrase_query(self._schema, field, patterns, slop)

    def _patterns(self, field: TextField, phrase: Phrase) -> Sequence[str]:
        """A pattern for each word; words are letters and digits, so nothing needs escaping."""
        *first, last = phrase.words
        if phrase.prefix:
            return [*first, last + ".*"]
        if first:
            return phrase.words
        return ["|".join(sorted(self._forms(field, last, exact=phrase.exact)))]

    def _phrase(self, field: TextField, words: Sequence[str], prefix: bool) -> Query:
        if not prefix:
            return Query.phrase_query(self._schema, field, list(words))
        *first, last = words
        return Query.regex_phrase_query(self._schema, field, [*first, last + ".*"])

    def _word(self, field: TextField, word: str, *, exact: bool) -> Query:
        forms = sorted(self._forms(field, word, exact=exact))
        return _any(Query.term_query(self._schema, field, form) for form in forms)

    def _forms(self, field: TextField, word: str, *, exact: bool) -> set[str]:
        """The words with the same stem, as many as the index knows."""
        if exact or field not in STEMMED:
            return {word}
        root = stem(word)
        shared = beginning(root)
        longest = len(root) + _SUFFIXES
        terms = self._searcher.terms_with_prefix(field, shared)
        return {word} | {term for term, _ in terms if len(term) <= longest and stem(term) == root}

    def _numbered(self, numbers: Sequence[int]) -> Query:
        if not numbers:
            return Query.empty_query()
        found = Query.term_set_query(self._schema, "number", numbers)
        return Query.const_score_query(found, 0.0)

    def _range(self, field: str, kind: FieldType, least: int | None, most: int | None) -> Query:
        if least is None and most is None:
            found = Query.exists_query(field)
        else:
            found = Query.range_query(self._schema, field, kind, least, most)
        return Query.const_score_query(found, 0.0)

    def _all(self, nodes: Iterable[Node]) -> Query:
        # Something must match for an exclusion to take from; it is not to change the scores.
        everything = Query.const_score_query(Query.all_query(), 0.0)
        parts = []
        for node in nodes:
            if isinstance(node, Not):
                parts.append((Occur.MustNot, self.translate(node.node)))
            else:
                parts.append((Occur.Must, self.translate(node)))
        if all(occur == Occur.MustNot for occur, _ in parts):
            parts.append((Occur.Must, everything))
        return Query.boolean_query(parts)


def _any(queries: Iterable[Query]) -> Query:
    parts = [(Occur.Should, query) for query in queries]
    return parts[0][1] if len(parts) == 1 else Query.boolean_query(parts)
