"""Who pages say wrote them, in the vocabularies of the web."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.page_authors import without_tags
from reader.sources.pages.page_metadata import read_metadata


@pytest.mark.parametrize(
    ("html", "author"),
    [
        ("<meta name=author content='By Ann Example'>", "Ann Example"),
        ("<meta property=article:author content='Ann Example and Bob Sample'>",
         "Ann Example, Bob Sample"),
        ("<meta property=article:author content='https://social.example/ann'>"
         "<meta name=dc.creator content='Ann Example'>", "Ann Example"),
        ("<meta name=author content='ann@sample.example'>", None),
        ("<meta name=author content=admin>", None),
        ("<meta name=author content='sample.example'>", None),
        ("<meta name=author content='Ann Example'><meta name=author content='ANN EXAMPLE'>",
         "Ann Example"),
        ("<meta property=og:site_name content=Sample><meta name=author content=Sample>", None),
        ("<div class=byline>By <a href=/x>Ann Example</a>, Staff Writer</div>", "Ann Example"),
        ("<span itemprop=author>Ann Example</span>", "Ann Example"),
        ("<a href='/author/ann'>Ann Example</a>", "Ann Example"),
        ("<span class=author>山田太郎</span>", "山田太郎"),
        ("<div class=byline>文／山田太郎</div>", "山田太郎"),
        ("<div class=byline>記者 王小明</div>", "王小明"),
        ("<p class=entry-meta>作者：王小明</p>", "王小明"),
        ("<div class=author><b>作者</b><div>王小明</div><a>关注</a></div>", "王小明"),
        ("<div class=byline>김영희 기자</div>", "김영희"),
        ("<a rel=author href=/author/1>أحمد حسن</a>", "أحمد حسن"),
        ("<div class=byline>מאת: יעל כהן</div>", "יעל כהן"),
        ("<div class=author>राम कुमार</div>", "राम कुमार"),
        ("<div class=author>プロフィール</div>", None),
        ("<div class=author>关注</div>", None),
        ("<div class=author>الكاتب</div>", None),
        ("<div class=author>港口将在春天开始疏浚</div>", None),
        ("<div class=comments><span class=author>Ann Example</span></div>", None),
        ("<meta name=dc.creator content='Example, Ann B.'>", "Ann B. Example"),
        ("<meta property=dc:creator content='Ann Example'>"
         "<meta property=dc:creator content='Bob Sample'>", "Ann Example, Bob Sample"),
        ("<h1>A pier</h1>By <a rel=author href=/a>Ann Example</a> and "
         "<a rel=author href=/b>Bob Sample</a><p class=author>Cy Trial", "Ann Example, Bob Sample"),
        ("<i itemprop=author><b itemprop=name>Ann Example</b></i>"
         "<i itemprop=author><b itemprop=name>Bob Sample</b></i>", "Ann Example, Bob Sample"),
        ("<div class=author>Ann Example<br>Harbour Correspondent</div>", "Ann Example"),
        ("<span class='vcard author'><span class=fn>Ann Example</span></span>", "Ann Example"),
        ("<a class='p-author h-card'>Ann Example</a>", "Ann Example"),
        ("<p class=author><b>Ann Example</b> <i class=job-title>Senior Harbour Correspondent</i>",
         "Ann Example"),
        ("<div class=byline>By <b>Ann Example</b> <i class=date>Tuesday, Aug. 17, 2010</i></div>",
         "Ann Example"),
        ("<meta name=byline content='Ann Example'>", "Ann Example"),
        ("<p id=story_author><a href='#'>by Ann Example</a></p>", "Ann Example"),
        ("<p id=about-author>Harbour Notes</p>", None),
        ("<cite class=source>By Ann Example<br>kell.example<br><a href=/x>Archive</a></cite>",
         "Ann Example"),
        ("<meta property=og:site_name content='Kell Times'>"
         "<meta name=author content='Kell Times Online'>"
         "<i><a rel=author href=/a>Ann Example</a> / <a rel=author href=/b>Bob Sample</a></i>",
         "Ann Example, Bob Sample"),
        ("<meta property=og:site_name content='Kell Times'>"
         "<meta name=author content='Kell Times Online'><p class=byline>Ann Example</p>",
         "Kell Times Online"),
        ("<meta property=article:author content='https://kell.example/staff/ann'>"
         "<div class=sidebar><a href=/staff/ann>Ann Example</a></div>", "Ann Example"),
        ("<meta property=article:author content='https://kell.example/'>"
         "<a href=/>Kell Harbour</a>", None),
        ("<p class=author>von Olga</p>", "Olga"),
        ("<p class=author>von Olga | 6. November 2023</p>", "Olga"),
        ("<p class=author>Di Example</p>", "Di Example"),
        ("<meta name=author content='por Olga'>", "Olga"),
        ("<meta name=author content='ann@sample.example (Ann Example)'>", "Ann Example"),
        ("<meta name=author content='Ann Example &lt;ann@sample.example&gt;'>", "Ann Example"),
        ("<div class=css-TextContributorName>Ann Example</div>", "Ann Example"),
        (
            "<p class=submitted>Submitted by <b class=username>Ann Example</b> on Monday</p>",
            "Ann Example",
        ),
        (
            "<article><footer>Posted in News by <a rel=author>Ann Example</a>.</footer></article>",
            "Ann Example",
        ),
        ("<p class=node__submitted>By <b><i>Ann Example</i></b> on Thu, 05/16/2024 - 09:30</p>",
         "Ann Example"),
        ("<p class=node__submitted>Submitted by <i>Ann Example</i> on 2024-03-12</p>",
         "Ann Example"),
        ("<p class=meta>Posted by Ann Example on March 12, 2024 in Transport</p>", "Ann Example"),
        ("<p class=meta>Ann Example on harbours</p>", None),
        ("<h1>Pier</h1><div class=credits>By Ann Example</div>", "Ann Example"),
        ("<h1>Pier</h1><div class='credits reader-credits'>Ann Example</div>", "Ann Example"),
        ("<h1>Pier</h1><div class=credits>Ann Example</div>", None),
        ("<h1>Pier</h1><figure><img><p class=credit>By Ann Example</figure>", None),
        ("<p class=meta>Posted by ann on March 12, 2024 in Transport</p>", None),
        ("<div class=article-author>Par <a>Ann Example</a>, envoyée spéciale à Vernay</div>",
         "Ann Example"),
        ("<i property=author typeof=Person><b property=name>Ann Example</b></i>", "Ann Example"),
        ("<i property=schema:author>Ann Example</i>", "Ann Example"),
        ("<span data-hook=user-name>Ann Example</span>", "Ann Example"),
        ("<span class='author vcard'><span class=screen-reader-text>Author </span>"
         "<a class='url fn n'>Ann Example</a></span>", "Ann Example"),
        ("<div class=author><i class=sr-only>Posted by</i> <i hidden>x</i>Olga</div>", "Olga"),
        ("<div data-testid=byline-new-contributors><div>Ann Example</div>"
         "<div>Harbour reporter, Bay News</div></div>", "Ann Example"),
        ("<meta name=author content='Super User'><dd itemprop=author>Written by Ann Example</dd>",
         "Ann Example"),
        ("<p class=author-bio>She writes about harbours and lives by the sea.</p>", None),
    ],
)  # fmt: skip
def test_authors(html: str, author: str | None) -> None:
    assert read_metadata(parse_tree(html), None).author == author


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('["Ann Example", "Bob Sample"]', "Ann Example, Bob Sample"),
        ('"By Ann Example and Bob Sample"', "Ann Example, Bob Sample"),
        ('{"@type": "Person", "name": ["Ann Example", "Bob Sample"]}', "Ann Example, Bob Sample"),
        ('{"givenName": "Ann", "familyName": "Example"}', "Ann Example"),
        ('[{"@id": "#a"}, {"name": "Bob Sample"}]', "Ann Example, Bob Sample"),
        ('{"@type": "Organization", "name": "Harbour Press Agency"}', "Harbour Press Agency"),
        ('{"@type": "GovernmentOrganization", "name": "Board of Ports"}', "Board of Ports"),
        ('{"@type": "Organization", "name": "De Kade at Sea"}', "De Kade at Sea"),
        ('{"@type": "Organization", "name": "By Ann Example of Kell"}', "Ann Example"),
        ('[{"@type": "NGO", "name": "Pier"}, {"name": "Ann Example of Kell"}]', "Ann Example"),
    ],
)
def test_authors_in_json_ld(author: str, names: str) -> None:
    html = (
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "x",'
        f'"author": {author}}}, {{"@type": "Person", "@id": "#a", "name": "Ann Example"}}]}}'
        "</script>"
    )
    assert read_metadata(parse_tree(html), None).author == names


def test_values_lose_their_tags_and_both_layers_of_escapes() -> None:
    assert without_tags("<p>The&nbsp;old  &#8217;pier&#8217;</p>") == "The old ’pier’"
