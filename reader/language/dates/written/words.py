"""The words around and instead of dates in many languages, and what they stand for."""

import re

from reader.language.dates import calendar
from reader.language.word_lists import numbered, word_set

LONGEST = 120  # characters; nothing longer is a date


WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.WEEKDAYS)} | numbered(
    "montag lundi lunes lunedì lunedi segunda maandag",
    "dienstag mardi martes martedì martedi terça terca dinsdag",
    "mittwoch mercredi miércoles miercoles mercoledì mercoledi quarta woensdag",
    "donnerstag jeudi jueves giovedì giovedi quinta donderdag",
    "freitag vendredi viernes venerdì venerdi sexta vrijdag",
    "samstag sonnabend samedi sábado sabado sabato zaterdag",
    "sonntag dimanche domingo domenica zondag",
)

SHORT_WEEKDAYS = numbered("Mon", "Tue Tues", "Wed", "Thu Thur Thurs", "Fri", "Sat", "Sun")

DAYS_AWAY = {
    word: days
    for days, words in {
        0: "today heute aujourdhui hoy oggi hoje vandaag",
        -1: "yesterday gestern hier ayer ieri ontem gisteren",
        1: "tomorrow demain mañana domani amanhã",
    }.items()
    for word in words.split()
}

UNITS = {
    word: unit
    for unit, words in {
        "seconds": "second seconds sec secs sekunde sekunden seconde secondes segundo segundos "
        "secondo secondi seconden",
        "minutes": "minute minutes min mins minuten minuto minutos minuti minuut",
        "hours": "hour hours hr hrs h stunde stunden heure heures hora horas ora ore uur uren",
        "days": "day days d tag tage tagen jour jours día dia días dias giorno giorni dag dagen",
        "weeks": "week weeks woche wochen semaine semaines semana semanas settimana settimane "
        "weken",
        "months": "month months monat monate monaten mois mes meses mese mesi mês maand maanden",
        "years": "year years jahr jahre jahren an ans année années año años anno anni ano anos "
        "jaar jaren",
    }.items()
    for word in words.split()
}

ONE = word_set("a an one ein eine einer einem einen un une una uno um uma een")
AGO = word_set("ago vor fa geleden atrás atras hace há ha il y a")
LAST = word_set("last letzten letzter dernier pasado scorso passado passada vorige")

_FOREIGN_LABELS = word_set(
    "veröffentlicht veröffentlichung publiziert aktualisiert aktualisierung erstellt editiert "
    "geändert zuletzt letzte publié publiée publie mis mise jour dernière modification modifié "
    "modifiée modificado modificada modificato modificata gewijzigd publicado "
    "publicada publicación actualizado actualizada actualización última fecha pubblicato "
    "aggiornato aggiornamento ultimo publicação atualizado atualizada atualização gepubliceerd "
    "bijgewerkt geplaatst laatste publiceret opdateret publisert oppdatert publicerad uppdaterad "
    "opublikowano aktualizacja publikováno aktualizováno опубликовано обновлено опубліковано "
    "оновлено yayınlanma tarihi güncelleme diterbitkan diperbarui publicat actualizat megjelent "
    "frissítve δημοσίευση ενημέρωση نشر تاريخ النشر تحديث"
)
LABELS = _FOREIGN_LABELS | word_set(
    "published publish posted updated update edited modified revised created issued released "
    "first last originally publication release date dated from stand data "
    "aired airdate broadcast recorded transcribed delivered presented submitted filed adopted "
    "written translated printed reprinted reposted republished uploaded added amended corrected "
    "发布时间 发布于 发布 發布 更新时间 更新 公開 掲載 投稿 입력 등록 수정"
)
_FOREIGN_CLOCK = word_set(
    "uhr uur à às alle ore hrs hs horas kl klokken klockan saat godz года г року р الساعة"
)
_CLOCK_WORDS = _FOREIGN_CLOCK | word_set(
    "time on at the of in as vom am um den der le l sur a el de del las los hora il di em do op "
    "het om h hr hour hours t et ct mt pt local feira 오전 오후 上午 下午 午前 午後"
)
# Any of these settles that 01/02 is not the English of the United States.
FOREIGN = _FOREIGN_LABELS | _FOREIGN_CLOCK
_SHORT_WEEKDAYS = word_set(
    "mon tue tues wed thu thur thurs fri sat sun mo di mi do fr sa so ma wo vr za zo "
    "lun mer mié jeu jue ven vie sam sáb sab dim dom gio seg ter qua qui sex"
)
# They stand beside dates; by themselves they are not counted from.
_FURTHER_WEEKDAYS = word_set(
    "mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag "
    "mån tis tors lör sön tirs lør søn wt śr czw pt niedz út čt št pá "
    "pzt çar csüt pént szomb sâm пн вт ср чт пт сб вс нд "
    "понедельник вторник среда четверг пятница суббота воскресенье "
    "понеділок вівторок середа четвер п ятниця субота неділя "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela "
    "pondělí úterý středa čtvrtek pátek neděle "
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu "
    "luni marți miercuri joi vineri sâmbătă duminică "
    "hétfő kedd szerda csütörtök péntek szombat vasárnap "
    "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δευ τρι τετ πεμ παρ σαβ κυρ "
    "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد "
    "月 火 水 木 金 土 日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 "
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 "
    "월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일"
)
# Those that are words of texts elsewhere; not the Finnish "to" and the Hungarian letters, which may
# mean something else even in a line with a date.
_WORDLIKE_WEEKDAYS = word_set(
    "ons fre man tir tor dl dt dc dj dv ds dg pon sob nd po st pi so ne sal per cum cmt paz "
    "sze cs szo vas mar joi vin dum"
)
FILLERS = LABELS | _CLOCK_WORDS | _SHORT_WEEKDAYS | _FURTHER_WEEKDAYS | frozenset(WEEKDAYS)
COMPANIONS = FILLERS | _WORDLIKE_WEEKDAYS  # in a line that is a date and nothing else

CONNECTORS = word_set("de del of di st nd rd th er º ª")
# A capital after a small letter begins a new word: web pages run "pm" and "November" together.
TOKEN = re.compile(r"\d+|(?:[^\W\d_](?!(?<=[a-zà-öø-ÿ])[A-ZÀ-ÖØ-Þ]))*[^\W\d_]")
WORD = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")


def weekdays(text: str) -> set[int]:
    """The days of the week that *text* names in full, Monday being 0."""
    words = (word.lower() for word in WORD.findall(text))
    return {WEEKDAYS[word] for word in words if word in WEEKDAYS}
