"""The furniture of web pages that is copied along with an article: buttons, counters, menus."""

import re

_PHRASES = frozenset(
    phrase.casefold()
    for line in """
    advertisement|advertising|ad|ads|sponsored|promoted|sponsored features|partner content
    share|shares|share this|share this article|share article|tweet|pin|pin it|like|like this|print
    email|e-mail|mail|copy|copy link|link copied|copied|copied!|save|bookmark|article bookmarked
    comment|comments|view comments|see comments|load comments|leave a comment|show comments
    add comment|facebook|twitter|x|whatsapp|flipboard|linkedin|reddit|pinterest|telegram|instagram
    youtube|pocket|messenger|tumblr|threads|bluesky|rss|copy link urlcopied!|feed
    close|menu|home|search|log in|login|sign in|sign up|register|subscribe|subscribe now|newsletter
    newsletters|read more|continue reading|more|show more|load more|see more|view all|see all
    view author archive|email the author|follow|follow us|follow on twitter|get author rss feed
    enlarge image|view image|view gallery|play|play video|watch|listen|listen to this article|skip
    next|previous|back|back to top|tags|topics|all news|image|photo|video|gallery|caption|credit
    show caption|hide caption|toggle caption|close caption|image caption
    found a mistake?|spotted an error?|spotted a mistake?|fehler gefunden?|fehler entdeckt?
    vous avez repéré une erreur ?|hai trovato un errore?|¿has encontrado un error?
    нашли ошибку?|заметили ошибку?|нашли опечатку?|знайшли помилку?|помітили помилку?
    знайшлі памылку?|kļūda rakstā?|pamanīji kļūdu?|pastebėjote klaidą?|leidsid vea?
    znalazłeś błąd?|našli jste chybu?|намерихте грешка?
    report this post|loading|loading...|nextarticle|done|ok|see comments|add to favorites
    news provided by|full story|contact|contacts|media contact|media contacts|press contact
    press contacts|contact us|media enquiries|press enquiries|press office|pressekontakt
    for immediate release|press release|news release|media release|pressemitteilung
    communiqué de presse|comunicado de prensa|comunicato stampa|persbericht
    nnnn|download pdf|pdf|permissions|full text|open in app|sections|about|tools
    text size|font size|schriftgröße|taille du texte|tamaño de letra|tamaño del texto
    table of contents|in this article|on this page|table des matières|tabla de contenidos
    índice de contenidos|indice dei contenuti|inhoudsopgave
    anzeige|werbung|teilen|drucken|merken|kommentare|kommentieren|keine kommentare|artikel anzeigen
    mehr|mehr anzeigen|mehr lesen|weiterlesen|anmelden|registrieren|abonnieren|jetzt abonnieren
    startseite|schliessen|schließen|inhaltsverzeichnis|merkliste|artikel teilen|feedback|vorlesen
    publicité|partager|partager -|imprimer|commenter|réagir|commentaires|lire plus|fermer|accueil
    lire la suite|s'abonner|s’abonner|se connecter|abonnez-vous|lire s’abonner|écouter
    publicidad|compartir|imprimir|comentar|comentarios|comparte|suscríbete|suscribite|leer más
    seguir leyendo|escucha la noticia|iniciar sesión|ingresá|ingresar|cerrar|inicio|guardar|escuchar
    publicidade|compartilhar|compartilhe|partilhar|comentários|assine|entrar|ouvir
    continua após a publicidade
    pubblicità|condividi|stampa|commenta|commenti|leggi tutto|abbonati|accedi|chiudi|ascolta
    advertentie|delen|deel|reacties|lees meer|lees verder|inloggen|abonneren|sluiten|bewaren
    annons|annonse|annonce|reklame|mainos|auglýsing|reklama|рэклама|реклама|oglas|hirdetés
    publicitate|publicitat|reklam|διαφήμιση|iklan|quảng cáo|โฆษณา|विज्ञापन
    広告|廣告|广告|광고|إعلان|اعلان|פרסומת
    """.splitlines()
    for phrase in line.strip().split("|")
)
_RELATED = frozenset(
    phrase.casefold()
    for line in """
    related|related articles|related stories|related topics|related content|related posts|read next
    you may also like|you might also like|recommended|recommended for you|most read|most popular
    other news|related article|related story|recommended stories|recommended articles
    popular videos|trending|latest|latest news|top stories|recent stories|recent posts|more stories
    more from this author|more news|next article|previous article|editors' picks|editors’ picks
    zum thema|mehr zum thema|das könnte sie auch interessieren|meistgelesen|ähnliche artikel
    weitere artikel|lesen sie auch|verwandte artikel
    lire aussi|à lire aussi|sur le même sujet|les plus lus|articles liés
    relacionado|relacionados|te puede interesar|noticias relacionadas|lo más leído|más noticias
    más información
    leia também|leia mais|mais lidas|notícias relacionadas
    leggi anche|articoli correlati|i più letti|potrebbe interessarti
    lees ook|meest gelezen|gerelateerde artikelen
    läs också|läs även|läs mer|les også|læs også|lue myös|czytaj też|czytaj także|zobacz też
    zobacz także|čtěte také|čítajte aj|prečítajte si aj|pročitajte i|preberite tudi|olvassa el
    olvassa el ezt is|citește și|citeşte şi|citiți și|llegiu també|veja também|leia mais
    διαβάστε επίσης|διαβάστε ακόμη|читайте также|смотрите также|читайте також|дивіться також
    прочетете още|прочитајте још|ayrıca okuyun|bunlar da ilginizi çekebilir|यह भी पढ़ें|baca juga
    """.splitlines()
    for phrase in line.strip().split("|")
    if phrase
)
_STARTS = (
    "click to ", "click here", "share on ", "share this ", "share via ", "opens in ", "posted in",
    "filed under", "tagged:", "tags:", "topics:", "related topics", "related articles", "related:",
    "read more:", "read also:", "read next:", "see also:", "more from ", "sign up for our ",
    "sign up for the ", "subscribe to our ", "follow us ", "get the newsletter",
    "get our newsletter", "join our ", "trending on ", "download our", "previous article",
    "next article", "previous post", "next post", "this post originally appeared",
    "this article originally appeared", "show more sharing", "this story originally appeared",
    "originally published ", "estimated reading time", "reading time", "lesezeit",
    "temps de lecture", "tiempo de lectura", "tempo di lettura", "tempo de leitura", "leestijd",
    "mehr zum thema", "lesen sie auch", "lire aussi", "à lire", "lee también", "lea también",
    "leia também", "leggi anche", "lees ook", "don't show me", "sign in to", "log in to",
    "suscribite ", "registrate ", "si ya tenés", "download citation", "search for more papers",
    "eligible for cme", "contact:", "contacts:", "media contact:", "media contacts:",
    "press contact:", "media enquiries:", "press enquiries:", "press office:", "pressekontakt:",
    "sign up to ", "enter your email", "after newsletter promotion", "free daily newsletter",
    "free weekly newsletter", "privacy notice:", "skip past ", "this article is more than ",
    "save articles for later", "add articles to your saved list",
    "contact presse :", "contact presse:", "eds:", "eds.:",
    "read or share this story", "comments powered by ", "blog comments powered by",
    "suivez-nous sur", "devenez fan ",
)  # fmt: skip
_COUNTER = re.compile(
    r"(?:\d[\d.,]*k?\+?\s*)?\b(?:comments?|shares?|likes?|views?|reads?|claps|reactions?|"
    r"kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|"
    r"min(?:ute)?n?s?[ -](?:read|lesezeit|de lecture)|minutos? de lectura|minuti di lettura|"
    r"minutos? de leitura)\b",
    re.IGNORECASE,
)
# For who hears the page: the links above it, and the counts of a list of teasers.
_SPOKEN = re.compile(
    r"(?:skip|jump) (?:to|past) (?:(?:the|main|primary|site|page) ){0,2}"
    r"(?:content|article|story|navigation|menu|search|footer|sidebar|comments)(?: menu| bar)?|"
    r"(?:direkt )?zum (?:haupt)?(?:inhalt|menü)(?: springen| wechseln)?|"
    r"(?:aller|passer) (?:directement )?au (?:contenu|menu)(?: principal)?|"
    r"(?:saltar|ir) (?:directamente )?al (?:contenido|menú)(?: principal)?|"
    r"(?:vai|salta) al (?:contenuto|menu)(?: principale)?|"
    r"(?:ir|pular|saltar) para o (?:conteúdo|menu)(?: principal)?|"
    r"(?:ga |direct )?naar (?:de )?(?:hoofd)?inhoud(?: gaan)?|"
    r"list of \d{1,3} items|list \d{1,3} of \d{1,3}|end of list"
)
# Above a newsletter, which is a message too.
_IN_BROWSER = re.compile(
    r"(?:view|open|read|see) (?:(?:this|the) )?(?:(?:e-?mail|newsletter|message) )?"
    r"(?:online|in (?:your|a|the) (?:web )?browser|in browser)|"
    r"(?:diese (?:e-?mail|nachricht) |newsletter )?im browser (?:ansehen|anzeigen|öffnen|lesen)|"
    r"(?:voir|lire|afficher) (?:cet e-?mail |la newsletter )?dans (?:le|votre|un) navigateur|"
    r"ver (?:este (?:correo|email|e-mail) )?en (?:el|su|tu) navegador|"
    r"(?:visualizza|apri|vedi) (?:questa (?:e-?mail|newsletter) )?nel (?:tuo )?browser|"
    r"(?:ver|visualizar) (?:este e-?mail )?no (?:seu )?navegador|"
    r"bekijk (?:deze (?:e-?mail|nieuwsbrief) )?in (?:je|uw|de) browser"
)
_TRIMMINGS = " ,:»>→›…|•·-–+"


def is_furniture(line: str) -> bool:
    """Whether a line is a button, an advertisement marker, a counter, or leads to other pages."""
    folded = line.casefold().strip(_TRIMMINGS)
    return (
        folded in _PHRASES
        or folded in _RELATED
        or folded.startswith(_STARTS)
        or _COUNTER.fullmatch(folded) is not None
        or _SPOKEN.fullmatch(folded) is not None
        or _IN_BROWSER.fullmatch(folded) is not None
    )


def is_related_heading(line: str) -> bool:
    """Whether a line heads a list of other articles."""
    return line.casefold().strip(_TRIMMINGS) in _RELATED


def without_counters(line: str) -> str:
    """The line without such things as ``4 comments``."""
    return _COUNTER.sub("", line)
