"""Words for bodies, which speak as people do: the company, the government."""

from reader.language.word_lists import word_set

BODIES = word_set(
    "company firm group agency bank union party club network airline newspaper ministry charity "
    "department regulator manufacturer maker retailer supplier operator consultancy school college "
    "university hospital council association federation institute foundation watchdog body "
    "court tribunal commission committee inquiry funder lender insurer carmaker automaker chain "
    "start-up startup"
)
INSTITUTIONS = word_set(  # known by their names alone: no firm of the article is meant
    "government administration military army navy police constabulary embassy consulate parliament "
    "cabinet treasury regime airport hotel museum church board service mission senate congress "
    "legislature prison report study survey academy bakery ballet band bench brand brewery "
    "cathedral choir cinema circus clinic diocese distillery estate factory farm festival gallery "
    "jail label laboratory league library magazine mine monastery newsroom nursery observatory "
    "opera orchestra palace paper parish port pub railway refinery regiment restaurant shipyard "
    "shop squad station store studio theater theatre trust winery zoo"
)
FIRMS = word_set(  # of which an article may be about one, that needs no introduction
    "company firm group maker manufacturer retailer supplier operator airline bank network charity "
    "consultancy club team side lender insurer carmaker automaker chain start-up startup"
)
WITH_OF = word_set(  # that have "of", "for" or "on" within their names
    "academy agency association bank bench board bureau centre center chamber church club college "
    "commission committee council court department faculty federation foundation hall hospital "
    "house institute institution ministry museum office school society trust union university"
)
GROUPS = WITH_OF | BODIES | INSTITUTIONS
