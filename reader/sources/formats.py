"""What kinds of files the reader opens, and what each of them needs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import cast

from reader.article import Article
from reader.errors import SourceError
from reader.sources.document import Document

Importer = Callable[[Document], Iterator[Article | SourceError]]


@dataclass(frozen=True)
class Format:
    """One kind of file; ``module`` has the Importer ``parse``.

    It yields articles and, where only some of them cannot be read, errors that say which; it raises
    SourceError where nothing can.
    A *guarded* one is parsed in a process with limits, since libraries read it that can be made to
    take forever. ``largest`` is in bytes. ``needs`` are modules beyond those that always come
    along, and ``extra`` what to install for them.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    module: str
    guarded: bool = True
    largest: int = 32 << 20
    needs: tuple[str, ...] = ()
    extra: str | None = None

    def is_there(self) -> bool:
        """Whether everything that it needs is installed."""
        return all(find_spec(module) is not None for module in self.needs)

    def importer(self) -> Importer:
        """Load what reads this format."""
        return cast("Importer", import_module(f"reader.sources.{self.module}").parse)

    def read(self, document: Document) -> Iterator[Article | SourceError]:
        """Yield what the importer does, and what it fails with as an error like any other."""
        try:
            yield from self.importer()(document)
        except SourceError as error:
            yield error
        except MemoryError:  # who knows what is left of the process
            raise
        except RecursionError:
            yield SourceError(document.path, "nested too deeply; skipped")
        except Exception as error:  # whatever is raised, it is about this document alone
            reason = f"could not be read as {self.title} ({type(error).__name__})"
            yield SourceError(document.path, reason)


_MANY = 512 << 20  # bytes: files that hold many articles

FORMATS = {
    one.name: one
    for one in (
        Format("text", "Plain text", (".txt", ".text"), "plain.plaintext", guarded=False),
        Format(
            "subtitles", "Subtitles (SubRip, WebVTT)", (".srt", ".vtt"), "plain.subtitles",
            guarded=False,
        ),
        Format("markdown", "Markdown", (".md", ".markdown", ".mdown"), "notes.markdown"),
        Format("html", "Saved web page", (".html", ".htm", ".xhtml"), "pages.html"),
        Format("mhtml", "Saved web page in one file", (".mhtml", ".mht"), "pages.mhtml"),
        Format("feed", "RSS or Atom feed", (".rss", ".atom", ".xml"), "feeds.feed"),
        Format("jsonfeed", "JSON Feed", (".json",), "feeds.jsonfeed"),
        Format("opml", "List of feeds", (".opml",), "feeds.opml"),
        Format(
            "jsonl", "Articles, a JSON object each",
            (".jsonl", ".ndjson", ".json"), "records.jsonl",
            guarded=False, largest=_MANY,
        ),
        Format(
            "csv", "Articles, a row each", (".csv", ".tsv"), "records.csv_table",
            guarded=False, largest=_MANY,
        ),
        Format("bookmarks", "Bookmarks of a browser, or of Pocket", (), "records.bookmarks"),
        Format("bibtex", "List of literature (BibTeX)", (".bib",), "records.bibtex"),
        Format("mail", "E-mail or newsletter", (".eml",), "messages.mail"),
        Format("mbox", "Mailbox", (".mbox",), "messages.mbox", largest=_MANY),
        Format("ninjs", "ninjs, news in JSON (IPTC)", (".json",), "records.ninjs"),
        Format(
            "wire", "Stories off a wire (IPTC 7901, ANPA 1312)", (), "wires.telegraph",
            guarded=False,
        ),
        Format(
            "telex", "Stories between ZCZC and NNNN", (), "wires.telex",
            guarded=False,
        ),
        Format(
            "nexis", "Export of LexisNexis (Nexis Uni, Lexis Advance) as text", (),
            "databases.nexis", guarded=False, largest=_MANY,
        ),
        Format(
            "factiva", "Export of Factiva as text", (), "databases.factiva",
            guarded=False, largest=_MANY,
        ),
        Format(
            "proquest", "Export of ProQuest as text", (), "databases.proquest",
            guarded=False, largest=_MANY,
        ),
        Format(
            "ris", "References (RIS)", (".ris",), "databases.ris",
            guarded=False, largest=_MANY,
        ),
        Format("nitf", "NITF, news text in XML (IPTC)", (".xml", ".nitf"), "wires.nitf"),
        Format("newsml", "NewsML-G2, news items in XML (IPTC)", (".xml",), "wires.newsml"),
        Format("xml", "Articles in XML of another kind", (".xml",), "records.xml_records"),
        Format("epub", "Electronic book", (".epub",), "archives.epub"),
        Format(
            "warc", "Web archive", (".warc", ".warc.gz"), "archives.warc", largest=_MANY,
            needs=("warcio",), extra="warc",
        ),
    )
}  # fmt: skip
