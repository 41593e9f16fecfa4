"""The names of the months, in alphabets that set words apart, and their numbers."""

from reader.language.dates import calendar
from reader.language.word_lists import numbered, word_set

MONTHS = {name.lower(): number for number, name in enumerate(calendar.MONTHS, 1)} | numbered(
    "jan januar jänner jaenner janvier janv enero ene gennaio gen janeiro januari",
    "feb februar feber février fevrier févr fevr fév fev febrero febbraio fevereiro februari",
    "mar märz maerz mär mrz mars marzo março marco maart mrt",
    "apr avril avr abril abr aprile",
    "mai mayo maggio mag maio mei",
    "jun juni juin junio giugno giu junho",
    "jul juli juillet juil julio luglio lug julho",
    "aug août aout agosto ago augustus",
    "sept sep septembre septiembre setiembre set settembre setembro",
    "oct oktober okt octobre octubre ottobre ott outubro out",
    "nov novembre noviembre novembro",
    "dec dezember dez décembre decembre déc diciembre dic dicembre dezembro",
    first=1,
)
# Of further languages those that are not there yet, twelve in a row: "-" is one that is, or that is
# a word of another language.
_FURTHER = (
    # Danish, Norwegian, Swedish, Indonesian, Malay
    "- - marts - maj - - - - - - -",
    "- - - - - - - augusti - - - desember",
    "- - maret - - - - agustus - - - -",
    "- - mac - - - julai ogos - - - disember",
    # Russian, Ukrainian: as dates say them, by themselves, in short
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "янв фев мар апр - июн июл авг сен окт ноя дек",
    "- февр - - - - - - сент - нояб -",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад "
    "грудень",
    # Polish, Czech
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
    "grudnia",
    "styczeń luty marzec kwiecień - czerwiec lipiec sierpień wrzesień październik - grudzień",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "leden únor březen duben květen červen červenec srpen - říjen - prosinec",
    # Turkish, Romanian, Hungarian
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ianuarie februarie martie aprilie - iunie iulie - septembrie octombrie noiembrie decembrie",
    "január február március április május június július augusztus szeptember október - -",
    "- febr márc ápr máj jún júl - szept - - -",
    # Greek
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου "
    "νοεμβρίου δεκεμβρίου",
    "ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος "
    "νοέμβριος δεκέμβριος",
    "ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
    "- - μάρ - μάι ιούν ιούλ αύγ σεπτ - νοέ -",
    # Hebrew: by themselves, and with "in"
    "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
)
for _row in _FURTHER:
    MONTHS |= {word: number for number, word in enumerate(_row.split(), 1) if word != "-"}

# Months that are also everyday words or names, so written, count only between a day and a year.
EVERYDAY = word_set(
    "may march mars mar set out ago mag gen Maj Maja marca Marca mac Mac mart Mart Марта Мая"
)
# November in Polish, but October in Croatian, which sets a full stop behind the day.
UNSTOPPED = word_set("listopada")
