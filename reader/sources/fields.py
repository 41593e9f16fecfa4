"""What the fields of an article are called: in tables, in objects of JSON, and in front matter.

The names are those of schema.org NewsArticle, ninjs, news APIs (NewsAPI, GDELT, Media Cloud,
Guardian, Event Registry, WordPress), scrapers and common data sets, in any spelling: case,
spaces, hyphens and underscores make no difference.
"""

import re

from reader.cleaning import clean_line

# By field, the likeliest name first. "html" is text with tags, "fallback" stands in for a text;
# "bodyText" of the Guardian is its "body" without the paragraphs. The dates in "european" columns,
# which are called in languages that set it first, begin with the day.
NAMES = {
    "headline": (
        "headline title webtitle articletitle newstitle storytitle newsheadline headlines ogtitle "
        "heading titel titre título titulo titolo überschrift subjectline headlinetext name "
        "hauptüberschrift rubrik schlagzeile titular manchete kop"
    ),
    "standfirst": (
        "standfirst subtitle subheadline subheading subhead deck dek trailtext "
        "alternativeheadline teaser vorspann chapeau sottotitolo untertitel soustitre ingress "
        "leadtext chapô lead"
    ),
    "html": "bodyhtml contenthtml bodyxhtml articlehtml texthtml contentencoded htmlcontent",
    "text": (
        "articlebody fulltext maintext text body bodytext content articletext articlecontent "
        "newscontent storytext fullcontent fulldescription bodymarkdown plaintext cleantext "
        "textcontent contenttext rawtext article story document transcript paragraphs newsbody "
        "newstext texto texte testo tekst volltext artikeltext textecomplet textocompleto "
        "testocompleto inhalt contenido contenu contenuto conteúdo conteudo inhoud cuerpo corps "
        "corpo"
    ),
    "fallback": "html rawhtml leadparagraph hlead selection",
    "author": (
        "byline author authors creator writer writers reporter journalist articleauthor "
        "authorname authornames dccreator primaryauthor writtenby postedby by autor autoren "
        "autorin autores auteur auteurs autore autori redactor verfasser periodista giornalista "
        "publishedby"
    ),
    "published": (
        "published datepublished publishedat publishdate datepublish publicationdate pubdate "
        "datetimepub publisheddate publishedon publishedtime articlepublishedtime firstpublished "
        "firstpublicationdate webpublicationdate datetime date articledate newsdate dateposted "
        "postdate posted postedat issued releasedate seendate versioncreated firstcreated "
        "dcdate dctermsissued createdat datecreated created timestamp data time "
        "indexeddate publishdatetime updateddatetime createddatetime"
    ),
    "european": (
        "datum fecha datedepublication datepublication datedeparution dateparution publiéle "
        "erscheinungsdatum veröffentlichungsdatum publikationsdatum veröffentlichtam "
        "veröffentlicht fechadepublicación fechadepublicacion fechapublicación fechapublicacion "
        "publicado datadipubblicazione datapubblicazione pubblicatoil pubblicato "
        "datadepublicação datadepublicacao datapublicação publicadoem "
        "publicatiedatum datumpublicatie gepubliceerdop gepubliceerd"
    ),
    "publisher": (
        "publisher publication newspaper sitename publishername ogsitename medianame outlet "
        "sourcename publicationname publicationtitle pubtitle sourcecommonname sourcehostname "
        "providername provider site media source newssource agency domain sourcedomain domainname "
        "hostname website channel containertitle journal quelle zeitung fuente medio periódico "
        "diario fonte testata giornale jornal veículo bron krant"
    ),
    "url": (
        "url link articleurl canonicalurl canonical permalink weburl documentidentifier storyurl "
        "newsurl articlelink href originalurl shareurl mainentityofpage sourceurl resolvedurl "
        "urlsource original source uri id guid lien enlace collegamento"
    ),
    "language": (
        "language lang inlanguage locale langcode languagecode sprache langue idioma lingua língua "
        "taal"
    ),
    "description": (
        "description summary abstract excerpt snippet shortdescription metadescription "
        "ogdescription descriptiontext highlights articlesummary abstractnote zusammenfassung "
        "résumé resumen riassunto resumo samenvatting"
    ),
    "keywords": (
        "keywords tags keyword tag manualtags documenttags labels newskeywords metakeywords "
        "subjects topics topic subject themes "
        "categories category section sectionname articlesection newsdesk schlagwörter stichwörter "
        "motsclés palabrasclave etiquetas parolechiave palavraschave trefwoorden"
    ),
}  # fmt: skip
FIELDS = tuple(field for field in NAMES if field not in ("fallback", "european"))
_APART = re.compile(r"[\W_]+")


def spelt(name: str) -> str:
    """A name as ``NAMES`` have it, whatever its spelling."""
    return _APART.sub("", clean_line(name[:100]).casefold())
