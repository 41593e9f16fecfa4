"""Words that attribute speech in the press of other languages that use the Latin alphabet.

No grammar of these languages is behind them: they stand in the same places as the English ones,
“…”, sagte Ana Reyes; según Ana Reyes, “…”; Ana Reyes a déclaré : « … ».
"""

from reader.language.word_lists import word_set

SAID = word_set(  # finite forms, and the participles of compound tenses
    """
    dijo dijeron dice dicen afirmó afirmaron afirma aseguró aseguraron asegura declaró declararon
    explicó explicaron explica señaló señalaron señala añadió añadieron añade agregó agregaron
    indicó indicaron indica respondió respondieron responde preguntó pregunta manifestó sostuvo
    advirtió advirtieron advierte anunció anunciaron denunció denunciaron denuncia apuntó recordó
    subrayó destacó expresó comentó comentaron contó cuenta relató insistió insiste reconoció
    admitió lamentó criticó concluyó zanjó reiteró dicho afirmado asegurado declarado

    déclaré déclare déclarent expliqué explique expliquent affirmé affirme affirment ajouté ajoute
    assuré assure indiqué indique répondu répond lancé lance dénoncé dénonce souligné souligne
    précisé précise estimé estime raconté raconte rappelé rappelle annoncé annonce confié confie
    insisté insiste regretté regrette écrit conclu conclut plaidé martelé réagi réagit promis
    déclara expliqua affirma ajouta répondit dit disait

    sagte sagten sagt sagen erklärte erklärten erklärt betonte betont meinte meint antwortete
    ergänzte fügte kritisierte kritisiert forderte fordert warnte warnt berichtete berichtet
    schrieb schreibt teilte bestätigte bekräftigte räumte beklagte beteuerte gesagt

    disse dissero dichiarato dichiara dichiarò spiegato spiega spiegò aggiunto aggiunge aggiunse
    affermato affermò commentato commenta risposto risponde rispose sottolineato sottolinea
    ribadito ribadisce raccontato racconta scritto annunciato denunciato osservato detto

    disseram diz dizem afirmou afirmaram declarou declararam explicou explicaram acrescentou
    acrescentaram respondeu responderam contou contaram relatou ressaltou destacou alertou
    criticou lamentou anunciou escreveu informou completou avaliou

    zei zeiden zegt zeggen verklaarde verklaart vertelde vertelt schreef antwoordde benadrukte
    waarschuwde reageerde gezegd
    """
)
ACCORDING_TO = word_set("según selon laut zufolge secondo segundo volgens")
HAVE = word_set("a ont avait ha han hanno aveva ha había hat haben hatte heeft")
