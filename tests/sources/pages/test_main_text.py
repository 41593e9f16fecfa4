"""Which of the passages of a page are the text of its article."""

import pytest

from reader.sources.pages.html_tree import parse_tree
from reader.sources.pages.main_text import find_main_text

ONE = "The harbour of Brackwater will be dredged, the town council decided after six hours of talk."
TWO = "The work is to begin in spring, when the ferries stop, and will cost about two million."
OTHER = "Nobody knows why the fair was put off, but those who had bought tickets are not amused."


def found(html: str, url: str | None = None) -> list[str]:
    return [passage.words for passage in find_main_text(parse_tree(html), url).passages]


def paragraphs(*words: str) -> str:
    return "".join(f"<p>{one}</p>" for one in words)


def remarks(count: int) -> str:
    return "".join(f"<div><b>user{n}</b><p>{OTHER} {n}</p></div>" for n in range(count))


@pytest.mark.parametrize(
    "around",
    [
        "<div class=sidebar>{}</div>",
        "<div id=comments>{}</div>",
        "<aside>{}</aside>",
        "<div role=complementary>{}</div>",
        "<div class='cookie-notice'>{}</div>",
        "<div hidden>{}</div>",
        "<div style='display: none'>{}</div>",
        "<noscript>{}</noscript>",
        "<template>{}</template>",
        "<div class=most-read><ul><li>{}</li></ul></div>",
    ],
)
def test_clutter_beside_the_text_is_left_out(around: str) -> None:
    text = paragraphs(ONE, TWO, ONE.upper())
    assert found(f"<div>{text}</div>" + around.format(OTHER)) == [ONE, TWO, ONE.upper()]
    inside = f"<div><p>{ONE}</p>{around.format(OTHER)}<p>{TWO}</p></div>"
    assert found(inside) == [ONE, TWO]


@pytest.mark.parametrize(
    "words",
    [
        "नगर परिषद ने मंगलवार को छह घंटे की बहस के बाद फैसला किया कि बंदरगाह को गहरा किया जाएगा।",
        "ٹاؤن کونسل نے منگل کو چھ گھنٹے کی بحث کے بعد فیصلہ کیا کہ بندرگاہ کو گہرا کیا جائے گا۔",
        "สภาเมืองตัดสินใจเมื่อวันอังคารหลังจากถกเถียงกันนานหกชั่วโมงว่าจะขุดลอกท่าเรือในฤดูใบไม้ผลิ",
        "မြို့တော်ကောင်စီသည် ခြောက်နာရီကြာ ဆွေးနွေးပြီးနောက် ဆိပ်ကမ်းကို တူးဖော်ရန် ဆုံးဖြတ်ခဲ့သည်။",
    ],
)
def test_prose_has_the_marks_of_its_script_or_does_without(words: str) -> None:
    menu = "<ul>" + "<li><a href=/x>Kell</a></li>" * 20 + "</ul>"
    assert found(f"{menu}<div><p>{words}</p><p>{words}।</p></div>{menu}") == [words, f"{words}।"]


def test_tags_that_are_shown_are_no_text() -> None:
    link = "&lt;link href='https://kell.example/x.css' rel=stylesheet&gt; "
    html = f"<head><noscript>{link}</noscript></head><body><div><p>{ONE}</p><p>{TWO}</p></div>"
    assert found(html) == [ONE, TWO]
    assert found(f"<div><p>{ONE}</p><pre>&lt;link&gt;</pre></div>") == [ONE, "<link>"]


def kinds(html: str) -> list[str]:
    text = find_main_text(parse_tree(html))
    return [one.kind for one in (*text.above, *text.passages)]


def test_what_repeats_the_words_for_a_picture_is_its_caption() -> None:
    picture = f"<div><img alt='{OTHER} '></div><div>{OTHER}</div>"
    assert kinds(f"<div><p>{ONE}</p>{picture}<p>{TWO}</p></div>") == ["body", "caption", "body"]
    late = f"<img alt='{OTHER}'><p>{ONE}</p><p>{OTHER}</p><p>{TWO}</p>"
    assert kinds(f"<div>{late}</div>") == ["body", "body", "body"]


def test_a_picture_at_the_margin_has_its_caption() -> None:
    aside = "<aside class={} itemtype=https://schema.org/ImageObject><img><p>{}</p></aside>"
    picture = aside.format("wide", f"{OTHER} (Photo: Cleo Test)")
    assert kinds(f"<div><p>{ONE}</p>{picture}<p>{TWO}</p></div>") == ["body", "caption", "body"]
    picture = aside.format("sidebar", OTHER)
    assert kinds(f"<div><p>{ONE}</p>{picture}<p>{TWO}</p></div>") == ["body", "body"]
    picture = f"<p class=image-credit>{OTHER}<span>(Photo: Cleo Test)</span></p>"
    assert kinds(f"<div><p>{ONE}</p>{picture}<p>{TWO}</p></div>") == ["body", "caption", "body"]


def test_a_name_is_not_believed_where_most_of_the_text_is() -> None:
    html = f"<div class=sidebar>{paragraphs(ONE, TWO)}</div><div class=sidebar><p>{OTHER}</div>"
    assert found(html) == [ONE, TWO]


def test_remarks_are_left_out_however_many_there_are() -> None:
    html = f"<article>{paragraphs(ONE, TWO)}</article><div class=comment-list>{remarks(9)}</div>"
    assert found(html) == [ONE, TWO]


def test_a_text_in_several_elements_of_one_name_is_whole() -> None:
    html = "".join(f"<div class=part>{paragraphs(one)}</div><hr>" for one in (ONE, TWO, OTHER))
    assert found(f"<section>{html}</section>") == [ONE, TWO, OTHER]


def test_teasers_are_not_the_text_though_they_are_prose() -> None:
    teasers = "".join(
        f"<div><h3><a href=/{n}>Title {n}</a></h3><p>{OTHER}{n}</p></div>" for n in "ab"
    )
    html = f"<div><div>{paragraphs(ONE, TWO)}</div><div>{teasers}</div></div>"
    assert found(html, "https://sample.example/x") == [ONE, TWO]


def test_headings_that_lead_to_other_sites_are_not_those_of_teasers() -> None:
    html = "".join(
        f"<h3><a href=//shop.example/{n}>Kettle {n}</a></h3><p>{ONE}{n}</p>" for n in "ab"
    )
    assert found(f"<div><p>{TWO}</p>{html}</div>", "https://sample.example/x") == [
        TWO, "Kettle a", f"{ONE}a", "Kettle b", f"{ONE}b",
    ]  # fmt: skip


def test_what_the_page_is_described_with_shows_where_a_short_text_is() -> None:
    links = "<ul>" + "<li><a href=/x>A section of the site</a></li>" * 9 + "</ul>"
    longer = paragraphs(OTHER, OTHER + "!")
    html = f"<div><h1>Harbour</h1><p>{ONE}</p></div>{links}<div>{longer}</div>"
    assert found(html) == [OTHER, OTHER + "!"]
    text = find_main_text(parse_tree(html), None, "Harbour", ONE[:80])
    assert [passage.words for passage in text.passages] == [ONE]


def test_a_post_may_be_nothing_but_a_call() -> None:
    words = "Check out the full list of <a href=/b>boats at the fair</a> and meet them at the pier!"
    plain = words.replace("<a href=/b>", "").replace("</a>", "")
    post = parse_tree(f"<div class=post><p>{words}</p></div><div><p>Not now</p></div>")
    assert [one.words for one in find_main_text(post, description=plain).passages] == [plain]
    assert find_main_text(post).passages == []
    assert found(f"<div>{paragraphs(ONE, words, TWO)}</div>") == [ONE, TWO]


def test_what_stands_between_headline_and_text_is_told_apart() -> None:
    html = (
        "<nav>Menu</nav><article><figure><figcaption>A boat</figcaption></figure>"
        f"<h1>Harbour</h1><p>Bob Sample</p><div>{paragraphs(ONE, TWO)}</div></article>"
    )
    text = find_main_text(parse_tree(html), None, "Harbour")
    assert [passage.words for passage in text.above] == ["A boat", "Bob Sample"]
    assert [passage.words for passage in text.passages] == [ONE, TWO]


def test_buttons_links_repetitions_and_last_headings_are_trimmed() -> None:
    html = (
        f"<div><p>{ONE}</p><p>Share this article</p><p><a href=/x>Ferries: all we know</a></p>"
        f"<p>{ONE}</p><p>Follow us on <a href=/t>our page</a> for more of it.</p><p>{TWO}</p>"
        "<h3>More stories</h3><ul><li><a href=/y>Ferries stop</a></ul>"
        "<h3>Topics</h3><p>Tags</p></div>"
    )
    assert found(html) == [ONE, TWO]


def test_a_table_may_end_the_text_but_not_a_short_line_with_a_bar() -> None:
    table = "<h3>Tides</h3><table><tr><td>High<td>3</tr><tr><td>Low<td>15</tr></table>"
    assert found(f"<div>{paragraphs(ONE, TWO)}{table}</div>")[2:] == [
        "Tides", "High | 3", "Low | 15",
    ]  # fmt: skip
    assert found(f"<div>{paragraphs(ONE, TWO)}<h3>Tides</h3><p>High | Low</div>")[2:] == []


@pytest.mark.parametrize(
    "marker",
    [
        "Advertisement",
        "Story continues below advertisement",
        "Article continues after ad",
        "View this post on Photogram",
        "Sign up to our newsletter",
        "Sign up here.",
        "More on this story",
        "See more on: Harbours",
        "___",
        "* * *",
        "Listen to Brackwater FM on Air and follow us on Facebook, X, and Instagram.",
        "Stay up to date with the news of the bay by following our WhatsApp channel.",
        "Find this article at: https://harbour-post.example/2021/03/03/dredging-to-begin-in-spring",
        "A version of this article appears in print on March 3, 2021. Order Reprints | Subscribe",
        "Explore more on these topics",
        "Ann covers the sea. <a href=/ann>More about Ann Example</a>",
        "Start the day with the news of the bay. Sign up for our Morning Tide newsletter.",
        "While you are here: Each Monday we sum up the tides. You can <a href=/s>sign up here</a> "
        "for the weekly newsletter Ebb and Flow.",
        "Get our tales of the sea in your inbox on Sundays.",
        "Apúntate aquí a nuestra newsletter y recibe cada mañana las noticias del puerto",
        "Melden Sie sich hier für unseren Newsletter an.",
        "Inscrivez-vous à notre newsletter du matin",
        "Read the <a href=//bay.example/1>original article</a> on The Bay Ledger.",
        "Listening to articles is free for open-access content.",
        "We are having trouble retrieving the article content.",
        "HIDE CAPTION",
        "WATCH | The harbour from above:",
        "You Can Also Check: <a href=/w>Tides in Brackwater</a> | <a href=/h>Holidays</a>",
        "【纠错】 【责任编辑:张三】",
        "This audio is created with AI assistance",
        "Listen to this article 00:00 / 03:12",
        "4h ago",
        "We may earn a commission from links on this page.",
        "Automatically generated transcript (may have errors)",
        "Questions? Comments? Email us at the pier.",
        "Нашли опечатку? Выделите её и нажмите Ctrl + Enter",
        "Select the typo and press Ctrl+Enter to send it to the editors.",
        "Нашли ошибку?",
        "Puedes seguir a EL SAMPLE en <a href=/f>Facebook</a> y <a href=/x>X</a>.",
    ],
)
def test_markers_between_paragraphs_are_trimmed(marker: str) -> None:
    assert found(f"<div>{paragraphs(ONE, marker, TWO)}</div>") == [ONE, TWO]


def test_the_record_of_a_study_ends_the_text_of_a_release() -> None:
    record = "<h4>Journal</h4><p>New Journal of Harbours</p><h4>DOI</h4><p>10.1000/njh.84</p>"
    note = "<p><b>Disclaimer:</b> AAAS and EurekAlert! are not responsible for what it says.</p>"
    html = f"<article>{paragraphs(ONE)}<h4>Journal</h4>{paragraphs(TWO)}{record}{note}</article>"
    kinds = [(one.kind, one.words) for one in find_main_text(parse_tree(html)).passages]
    assert kinds == [
        ("body", ONE), ("crosshead", "Journal"), ("body", TWO), ("crosshead", "Journal"),
        ("endmatter", "New Journal of Harbours"), ("crosshead", "DOI"),
        ("endmatter", "10.1000/njh.84"),
    ]  # fmt: skip


def test_a_list_of_other_articles_is_left_out_without_links_too() -> None:
    others = "<div><h3>Read More</h3><h2>Ferry returns after years</h2></div>"
    boxed = "<section><h3>Más información</h3><article><h2>El ferry vuelve</h2></article></section>"
    assert found(f"<div>{paragraphs(ONE)}{others}{paragraphs(TWO)}{boxed}</div>") == [ONE, TWO]
    html = "<div><h3>Related</h3><p>He asked for more.</p></div>"  # may as well be the text
    assert "He asked for more." in found(f"<div>{paragraphs(ONE)}{html}{paragraphs(TWO)}</div>")


def test_when_it_was_published_does_not_end_the_text() -> None:
    line = "Published - March 04, 2021 09:55 pm IST"
    assert found(f"<div>{paragraphs(ONE, TWO, line)}</div>") == [ONE, TWO]


def test_words_beside_the_caption_of_a_picture_say_whose_it_is() -> None:
    def kinds(loose: str) -> list[tuple[str, str]]:
        figure = f"<figure><img>{loose}<figcaption>A boat</figcaption></figure>"
        text = find_main_text(parse_tree(f"<div><p>{ONE}</p>{figure}<p>{TWO}</p></div>"))
        return [(one.kind, one.words) for one in text.passages[1:-1]]

    assert kinds("<span>Sample Images</span>") == [
        ("credit", "Sample Images"),
        ("caption", "A boat"),
    ]
    assert kinds(f"<p>{OTHER}</p>")[0] == ("caption", OTHER)


@pytest.mark.parametrize(
    ("figure", "kept"),
    [
        ("<a href=/b><div>Tickets for the fair</div><div>Read more</div></a>", []),
        ("<div>Tickets for the fair</div><div>Read more</div>", []),
        ("<a href=/b><img src=b.jpg></a><p>The fair in June", ["The fair in June"]),
        ("<p>“It was the fair of fairs”", ["“It was the fair of fairs”"]),
    ],
)
def test_a_figure_that_is_a_link_to_another_article_is_none(figure: str, kept: list[str]) -> None:
    html = f"<article>{paragraphs(ONE)}<figure>{figure}</figure>{paragraphs(TWO)}</article>"
    assert found(html) == [ONE, *kept, TWO]


@pytest.mark.parametrize("label", ["Czytaj też", "Διαβάστε επίσης", "Veja também"])
def test_links_to_other_articles_are_trimmed_by_their_label(label: str) -> None:
    link = f"<p>{label}: <a href=/b>Tickets</a></p>"
    assert found(f"<article>{paragraphs(ONE)}{link}{paragraphs(TWO)}</article>") == [ONE, TWO]


def test_sentences_that_begin_like_a_call_are_not_trimmed() -> None:
    html = "<p>Follow the money, says <a href=/x>Bob</a>, and you will see where the harbour went."
    assert found(f"<div>{paragraphs(ONE)}{html}{paragraphs(TWO)}</div>")[1].startswith("Follow")
    html = "<p>“Follow Bob on Facebook,” says his flyer, but nobody has done so since he left.</p>"
    assert len(found(f"<div>{paragraphs(ONE)}{html}{paragraphs(TWO)}</div>")) == 3
    words = "After the Brackwater ad campaign, below the old quay, the work continued for long."
    assert words in found(f"<div>{paragraphs(ONE, words, TWO)}</div>")
    for words in (
        "You can sign up for the newsletter of the port at its office, the mayor wrote.",
        "Where the sheet shows an error, he selects the cell and presses Ctrl+Enter.",
        "Get rid of the latest kind of spam in your inbox with a rule or two, says Bob.",
        "“Suscríbete a nuestra newsletter”, decía el cartel que el alcalde mandó quitar ayer.",
    ):
        assert words in found(f"<div>{paragraphs(ONE, words, TWO)}</div>")


def test_what_eyes_do_not_see_is_not_read() -> None:
    html = f"<p>{ONE} <a href=/x>Map<span class=sr-only> (opens in a new tab)</span></a></p>"
    assert found(html + "<h2>Why<span class=mw-editsection>[edit]</span></h2>" + f"<p>{TWO}") == [
        ONE + " Map", "Why", TWO,
    ]  # fmt: skip


def test_kinds_are_kept() -> None:
    html = (
        f"<div><p>{ONE}</p><h2>Why</h2><p class=caption>A boat</p><blockquote>{TWO}</blockquote>"
        "<figure><table><tr><td>1<td>2</table></figure><pre>a\n b</pre><ol><li>one</ol>"
        f"<p>{OTHER}</div>"
    )
    kinds = [(p.kind, p.words) for p in find_main_text(parse_tree(html)).passages]
    assert kinds == [
        ("body", ONE), ("crosshead", "Why"), ("caption", "A boat"), ("blockquote", TWO),
        ("body", "1 | 2"), ("code", "a b"), ("listitem", "one"), ("body", OTHER),
    ]  # fmt: skip


@pytest.mark.parametrize("html", ["", "<frameset><frame src=x></frameset>", "<p></p>"])
def test_nothing_is_nothing(html: str) -> None:
    assert found(html) == []


def test_without_prose_there_is_still_something_to_read() -> None:
    assert found("<ul><li>one</li><li><a href=/two>two</a></li></ul>") == ["one", "two"]


@pytest.mark.parametrize(
    "html",
    [
        "<figure>" * 9_000 + ONE,
        "<div class=ad>" * 9_000 + f"<p>{ONE}",
        "<div class=comments><p>" * 4_000 + ONE,
    ],
)
def test_deep_pages_are_read(html: str) -> None:
    assert found(html) == [ONE]


def test_a_text_may_begin_with_points() -> None:
    points = ("six berths for the ferries", "a new crane at the quay")
    html = "<ul>" + "".join(f"<li>{point}</li>" for point in points) + "</ul>"
    assert found(f"<div><p>Bob</p><h2>In short</h2>{html}{paragraphs(ONE, TWO)}</div>") == [
        "In short", *points, ONE, TWO,
    ]  # fmt: skip


@pytest.mark.parametrize("wrapped", ["<p>{}</p>", "<div class=part><div><p>{}</p></div></div>"])
def test_a_text_may_begin_with_short_paragraphs(wrapped: str) -> None:
    lead = ["“It is done.”", "So said the mayor."]
    text = "".join(wrapped.format(words) for words in [*lead, ONE, TWO])
    assert found(f"<article><h1>Harbour</h1><p>News</p><p>By Bob.</p>{text}</article>") == [
        *lead, ONE, TWO,
    ]  # fmt: skip


def test_short_lines_that_are_no_sentences_or_lie_elsewhere_do_not_begin_a_text() -> None:
    lines = paragraphs("It is done", "Ann Example Jr.") + "<p><a href=/x>All of it.</a></p>"
    assert found(f"<div>{lines}{paragraphs(ONE, TWO)}</div>") == [ONE, TWO]
    assert found(f"<main><p>It is done.</p><div>{paragraphs(ONE, TWO)}</div></main>") == [ONE, TWO]


def test_a_live_report_begins_with_the_heading_of_its_newest_post() -> None:
    posts = "".join(
        f"<article class=post><header><time>1{n}:30</time><h2>{n} berths</h2></header>"
        f"<div><p>{words}</p></div></article>"
        for n, words in enumerate([ONE, TWO])
    )
    html = f"<main><h1>Live</h1><article><p>Bob</p></article><div>{posts}</div></main>"
    assert found(html) == ["10:30", "0 berths", ONE, "11:30", "1 berths", TWO]


POSTS = ["Ferries stop", "The ferries stop at noon.", "Crane moved", "It is at the quay.", "Cost"]


@pytest.mark.parametrize("post", ["<article class=post>{}</article>", "<div class=post>{}</div>"])
def test_a_live_report_of_short_posts_is_whole(post: str) -> None:
    words = [*POSTS, ONE]
    html = "".join(
        post.format(f"<h2>{heading}</h2><p>{text}</p>")
        for heading, text in zip(words[::2], words[1::2], strict=True)
    )
    text = find_main_text(parse_tree(f"<main><h1>Live</h1>{html}</main>"), None, "Live")
    assert [passage.words for passage in text.passages] == words


@pytest.mark.parametrize("time", [[], ["10:30"]])
def test_of_two_short_posts_none_is_lost(time: list[str]) -> None:
    clock = "".join(f"<time>{one}</time>" for one in time)
    posts = "".join(
        f"<article class=post>{clock}<h2>{heading}</h2><p>{words}</p></article>"
        for heading, words in [POSTS[:2], ("Dredging", ONE)]
    )
    assert found(f"<main><h1>Live</h1>{posts}</main>") == [
        *time, *POSTS[:2], *time, "Dredging", ONE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lead",
    [
        ["Crane moved"],
        ["Ferries stop", "The ferries stop at noon.", "Crane moved"],
        ["What is new?", "A crane, says the mayor.", "What else?", "“Nothing.”", "Who pays?"],
    ],
)
def test_a_text_may_begin_with_short_paragraphs_under_headings(lead: list[str]) -> None:
    tags = ("h2", "p")
    html = "".join(f"<{tags[n % 2]}>{words}</{tags[n % 2]}>" for n, words in enumerate(lead))
    page = f"<article><h1>Harbour</h1>{html}{paragraphs(ONE, TWO)}</article>"
    assert parted(page) == ([], [*lead, ONE, TWO])


@pytest.mark.parametrize(
    "line", ["<h3>By Bob Sample</h3>", "<h2>2 March 2021</h2>", f"<h2>{OTHER}</h2>"]
)
def test_a_byline_date_or_standfirst_that_is_a_heading_does_not_begin_the_text(line: str) -> None:
    html = f"<article><h1>Harbour</h1>{line}{paragraphs(ONE, TWO)}<h2>Cost</h2><p>{TWO}!</article>"
    text = find_main_text(parse_tree(html), None, "Harbour")
    assert len(text.above) == 1
    assert [passage.words for passage in text.passages] == [ONE, TWO, "Cost", f"{TWO}!"]


def test_points_of_one_list_are_all_in_the_text_however_short_they_are() -> None:
    points = ["Six berths for the ferries", "Cost: 2m", "A crane"]
    html = "<ul>" + "".join(f"<li>{point}</li>" for point in points) + "</ul>"
    text = f"<h2>Key points</h2>{html}{paragraphs(ONE, TWO)}"
    assert found(f"<div><h1>Harbour</h1>{text}</div>") == ["Key points", *points, ONE, TWO]
    links = "<ul><li>All the news of the harbour</li><li><a href=/x>More</a></li></ul>"
    assert found(f"<div>{links}{paragraphs(ONE, TWO)}</div>") == [ONE, TWO]
    signed = "<ul><li>Read by many in the harbour</li><li>By Bob Sample</li></ul>"
    assert found(f"<div>{signed}{paragraphs(ONE, TWO)}</div>") == [ONE, TWO]


def test_an_offer_to_sell_the_rest_is_no_text_though_it_is_longer() -> None:
    offer = f"<div class='barrier paywall-promo'><h2>Keep reading</h2>{paragraphs(OTHER, OTHER)}"
    assert found(f"<article><div>{paragraphs(ONE)}</div>{offer}</div></article>") == [ONE]
    assert found(f"<article><div class=paywall>{paragraphs(ONE, TWO)}</div></article>") == [
        ONE,
        TWO,
    ]


def test_lines_of_one_paragraph_above_the_text_are_told_apart() -> None:
    lines = ["2 March 2021", "<font><b>Harbour</b></font>", "<i>By Bob Sample</i>"]
    html = f"<td>{'<br>'.join(lines)}{paragraphs(ONE, TWO)}</td>"
    text = find_main_text(parse_tree(f"<table><tr>{html}</table>"), None, "Harbour")
    assert [passage.words for passage in text.above] == ["2 March 2021", "By Bob Sample"]
    assert [passage.words for passage in text.passages] == [ONE, TWO]
    assert found(f"<div><p><b>By Bob Sample</b><br>{ONE}</p><p>{TWO}</p></div>") == [ONE, TWO]


def test_lines_of_which_one_might_be_lost_stay_together() -> None:
    lead = "They said no. It has rained in all of Brackwater since.<br>2 March 2021"
    assert found(f"<div><p>{lead}</p><p>{ONE}</p></div>") == [lead.replace("<br>", " "), ONE]


SHORT = (
    "The bridge at Ollerby will close on Monday.",
    "It opens again before Christmas.",
    "“It is a nuisance,” said Bob Sample.",
)
SIGNS = (
    "湊川市は十五日、市内七つの図書館の紙の貸出カードを来年三月末で廃止すると発表した。",
    "「職員の負担を減らすためだ」と市長は述べた。",
    "市は四月から説明会を開く予定だ。",
)


@pytest.mark.parametrize("words", [SHORT, SIGNS])
@pytest.mark.parametrize(
    "page",
    [
        "<article><h1>Bridge to close</h1><div>Ann Example, 6 March 2024</div>{}</article>",
        "<h1>Bridge to close</h1><p><time>2024-03-06 09:12</time></p><div>{}</div>",
        "<h1>Bridge to close</h1><div>Ann Example, 6 March 2024</div><div>{}</div>"
        "<div><p>The Ollerby Times belongs to Example Media, 1 Bridge Street, Ollerby.</div>",
    ],
)
def test_a_text_of_nothing_but_short_sentences_is_found(page: str, words: tuple[str, ...]) -> None:
    assert found(page.format(paragraphs(*words)))[:3] == list(words)


def test_short_remarks_are_no_text_where_there_are_long_paragraphs() -> None:
    short = "".join(
        f"<div><b>user{n}</b><p>That was a long time coming.</p></div>" for n in "abcde"
    )
    text = (ONE, TWO, ONE.upper(), TWO.upper())
    assert found(f"<div>{paragraphs(*text)}</div><section>{short}</section>") == list(text)


def test_a_short_text_with_lists_tables_and_pictures_is_found() -> None:
    html = (
        f"<h1>Bridge</h1><p>{ONE}</p><ul><li>First point of the mayor.<li>Second point.</ul>"
        "<p>That is the end of it.</p><table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>"
        "<figure><figcaption>A bridge</figcaption></figure>"
        "<ol><li>one<li>two<li>three<li>four<li>five<li>six</ol>"
    )
    assert found(f"<article>{html}</article>")[0] == ONE


def parted(html: str, description: str | None = None) -> tuple[list[str], list[str]]:
    text = find_main_text(parse_tree(html), None, "Harbour", description)
    assert all(one.kind == "standfirst" for one in text.above if one.words == OTHER)
    return [one.words for one in text.above], [one.words for one in text.passages]


LEAD = f"<h1>Harbour</h1><p class=lead>{OTHER}</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<header>{}</header><article><div>{}</div><section><h3><a href=/x>Fairs, the whole of it"
        "</a></h3></section><div>{}</div></article>",
        "<div class=head>{}</div><div class=content>{}{}</div>",
        "<div class=head>{}</div><div>By <a href=/x>Ann Example</a></div><div>{}{}</div>",
    ],
)
def test_a_standfirst_that_the_page_is_described_with_is_not_the_text(html: str) -> None:
    for text in ([ONE, TWO], [word + str(n) for n in range(9) for word in (ONE, TWO)]):
        page = html.format(LEAD, paragraphs(text[0]), paragraphs(*text[1:]))
        above, found = parted(page, OTHER)
        assert found == text
        assert OTHER in above


def test_a_first_paragraph_that_the_page_is_described_with_is_the_text() -> None:
    html = f"<article><h1>Harbour</h1>{paragraphs(OTHER, ONE, TWO)}</article>"
    assert parted(html, OTHER) == ([], [OTHER, ONE, TWO])


@pytest.mark.parametrize(
    "html",
    [
        "<div class=head>{}</div><div class=content><p id=first>{}</p><div>{}</div></div>",
        "<header>{}</header><article><div>{}</div><div class=rest>{}</div></article>",
        "<div><p class=dek>{}</p></div><article><p class=summary>{}</p>{}</article>",
    ],
)
def test_a_first_paragraph_that_begins_like_the_standfirst_above_it_is_the_text(html: str) -> None:
    summary, first = f"{OTHER[:-1]}, some say.", f"{OTHER[:-1]}, as the mayor found on Monday."
    rest = paragraphs(*[word + str(n) for n in range(9) for word in (ONE, TWO)])
    above, text = parted(f"<h1>Harbour</h1>{html.format(summary, first, rest)}", summary)
    assert above == [summary]
    assert text[:2] == [first, ONE + "0"]


def test_a_standfirst_that_is_repeated_above_the_text_is_no_part_of_it() -> None:
    rest = paragraphs(*[word + str(n) for n in range(9) for word in (ONE, TWO)])
    html = f"<header>{LEAD}</header><article><div>{OTHER}</div><div class=rest>{rest}</div>"
    text = find_main_text(parse_tree(html), None, "Harbour", OTHER)
    assert text.passages[0].words == ONE + "0"


def test_a_standfirst_within_the_element_of_the_text_is_one_if_it_is_called_so() -> None:
    html = f"<article><h1>Harbour</h1><p id=article-summary>{OTHER}</p>{paragraphs(ONE, TWO)}"
    assert parted(html) == ([OTHER], [ONE, TWO])
    html = f"<article><div class=abstract>{paragraphs(ONE, TWO)}</div></article>"
    assert parted(html) == ([], [ONE, TWO])


def test_a_short_standfirst_is_no_heading_of_the_text() -> None:
    short = "The vote came after six hours."
    html = f"<main><h1>Harbour</h1><h2>{short}</h2><div>{paragraphs(ONE, TWO)}</div></main>"
    text = find_main_text(parse_tree(html), None, "Harbour", short)
    assert [(one.kind, one.words) for one in text.above] == [("standfirst", short)]
    assert [one.words for one in text.passages] == [ONE, TWO]
    motto = html.replace("<main>", "<main><div>News of the bay</div>").replace(
        f"<h2>{short}</h2>", ""
    )
    assert find_main_text(parse_tree(motto), None, None, "News of the bay").above == []


def test_a_headline_is_known_though_only_styles_part_its_words() -> None:
    heading = "<h2><span>Bay</span><span>Harbour to be dredged in spring, they say</span></h2>"
    html = f"<article><header>{heading}</header>{paragraphs(ONE, TWO)}</article>"
    text = find_main_text(parse_tree(html), None, "Bay: Harbour to be dredged in spring, they say")
    assert text.above == []


def test_a_headline_that_reads_like_a_sentence_is_not_the_first_paragraph() -> None:
    html = f"<table><tr><td><b>{OTHER}</b><br><br>{ONE}<br><br>{TWO} {ONE} {TWO} {ONE}</table>"
    text = find_main_text(parse_tree(html), None, OTHER)
    assert [one.words for one in text.passages] == [ONE, f"{TWO} {ONE} {TWO} {ONE}"]
    assert text.above == []


@pytest.mark.parametrize("opening", ["Dear Harbour Master,", "To the Editor:", "MODERATOR:"])
def test_a_salutation_is_of_the_text(opening: str) -> None:
    assert found(f"<article>{paragraphs(opening, ONE, TWO)}</article>") == [opening, ONE, TWO]
    shared = paragraphs("Share:", ONE, TWO)
    assert found(f"<article>{shared}</article>") == [ONE, TWO]
    signed = [ONE, TWO, "Yours sincerely,", "Bob Sample"]
    assert found(f"<article>{paragraphs(*signed)}</article>") == signed


@pytest.mark.parametrize(
    "end",
    ["<p>“Never again”</p>", "<p>„Nie wieder“</p>", "<blockquote>No.</blockquote><p>– Ann</p>"],
)
def test_a_quotation_at_the_end_is_kept_and_who_said_it(end: str) -> None:
    last = end.rpartition("<p>")[2].removesuffix("</p>")
    assert found(f"<article>{paragraphs(ONE, TWO)}{end}</article>")[-1] == last
    assert found(f"<article>{paragraphs(ONE, TWO)}<p>– Ann</p></article>") == [ONE, TWO]


@pytest.mark.parametrize(
    ("picture", "kinds"),
    [
        ("<p><img><span class=caption>The pier.</span> <span class=credit>A. Ex</span></p>", 1),
        ("<div class=photo><img><br><span class=photo-caption>The pier.</span></div>", 1),
        (
            "<div class=caption><i class=credit>© A. Ex</i><b class=caption>The pier.</b></div>",
            1,
        ),
        ("<p><img><cite class=caption>Video: the pier</cite></p>", 1),
        ("<div class=inline-image><img><p class=src>A. Ex</p><p>The pier.</p></div>", 2),
        ("<div id=story_img><a href=/big><img></a><p>- The pier. A. Ex -</p></div>", 1),
        ("<div class=image><p>The pier is closed.</p></div>", 0),
        (f"<div class=image><img><p>{4 * OTHER}</p></div>", 0),
        ("<div class=image><b>Picture of the pier:</b><img></div>", 0),
        ("<div class=image><img><h2>The pier</h2><p>It is long.</p></div>", 0),
        ("<p><span class=caption>The pier.</span> is long, as all know who walked it.</p>", 0),
        ("<div class=carousel><figure><img><figcaption>The pier.</figcaption></figure></div>", 1),
        (
            "<div class=slider><figure><figcaption>P</figcaption></figure><a href=/>On</a></div>",
            0,
        ),
    ],
)
def test_captions_are_known_by_the_names_of_their_words_and_in_slides(
    picture: str, kinds: int
) -> None:
    html = f"<article><p>{ONE}</p>{picture}<p>{TWO}</p></article>"
    passages = find_main_text(parse_tree(html)).passages
    assert sum(one.kind == "caption" for one in passages) == kinds
    assert not any("ExThe" in one.words for one in passages)


@pytest.mark.parametrize("credit", ["small", "cite", "span", "b"])
def test_a_credit_is_parted_from_a_caption_without_a_full_stop(credit: str) -> None:
    caption = f"Boats at the pier<{credit}>Image: <a href=/x>Ann Example</a>/Bay</{credit}>"
    figure = f"<figure><img><figcaption>{caption}</figcaption></figure>"
    assert found(f"<article><p>{ONE}</p>{figure}<p>{TWO}</p></article>") == [
        ONE, "Boats at the pier Image: Ann Example/Bay", TWO,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("block", "kinds"),
    [
        ("<cite>Ann Example/Bay Pictures</cite>Should piers be sold?", ["credit", "body"]),
        ("<cite>Ann Example/Bay Pictures </cite>Piers will be sold.", ["credit", "body"]),
        ("<cite>The Long Pier</cite> was a play.", ["body"]),
        ("<cite>The Long Pier</cite>, he said, is a play.", ["body"]),
        ("He wrote <cite>The Long Pier</cite>. It was a play.", ["body"]),
    ],
)
def test_who_made_a_picture_is_parted_from_the_sentence_behind(
    block: str, kinds: list[str]
) -> None:
    html = f"<article><p>{ONE}</p><div>{block}</div><p>{TWO}</p></article>"
    passages = find_main_text(parse_tree(html)).passages
    assert [one.kind for one in passages] == ["body", *kinds, "body"]


def test_what_opens_a_picture_is_no_credit_of_it() -> None:
    button = "<span>Press enter or click to view image in full size</span>"
    figure = f"<figure><div>{button}<img></div><figcaption>Boats at the pier</figcaption></figure>"
    html = f"<article><p>{ONE}</p>{figure}<p>{TWO}</p></article>"
    assert found(html) == [ONE, "Boats at the pier", TWO]


def test_who_is_quoted_in_a_figure_is_no_caption() -> None:
    quoted = "<blockquote>It is over.</blockquote><figcaption>— Ann Example</figcaption>"
    html = f"<article><p>{ONE}</p><figure>{quoted}</figure><p>{TWO}</p></article>"
    kinds = [one.kind for one in find_main_text(parse_tree(html)).passages]
    assert kinds == ["body", "blockquote", "blockquote", "body"]
