"""The cues of official letters in Finnish, Swedish and English: what an event is, who owes, what is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("webinar", r"webb?inaari|webbinari|webinar"),
        ("seminar", r"seminaar|seminari|\bseminar"),
        ("vn", (r"vn-verkosto|valtioneuvostoverkosto|valtioneuvoston\s+verkosto|statsråds?nätverk|sr-nätverk"
            r"|statsrådets nätverk"
               r"|government network")),
        ("aune", (r"\baune|uudistumisen neuvottelukun\w+ kokou|delegationen för förnyelse"
            r"|advisory council on regional renewal")),
        ("myr", r"yhteistyöryhmän sihteeristö|landskapets samarbetsgrupp"),
        ("own", r"maakuntakohtai|landskapsvisa|enskilda landskap|egna möten|region-specific|liittokohtai"),
        ("thematic", r"temaatti|tematisk|thematic"),
        ("event", (r"valmistelukokou|valmistelutilaisu|sidosryhmätilaisu|infotilaisu|info\b|perehdyty|työpaja"
            r"|sidosryhmille tilaisu|förberedande möte|genomgång|informationstillfälle|workshop|preparatory meeting")),
        ("group", r"keskustelu|diskussion|discussion|alke-tilaisuu|samtal"),
    )
)  # fmt: skip
TALK = re.compile(r"keskustelu|tapaami|diskussion|discussion|samtal|\bmöte|tilaisuu")
HELD = re.compile(
    r"järjest|pidet|käydään|ajoittu|käynnisty|hålls|ordnas|äger rum|inleds|held|arrange|take place|kokou|esit"
    r"|vahvist|möte|"
    r"pidettiin|kommentoi|käsit(?:el|tele)|behandl|työste|webin|webbin|seminaa|seminar|\bförs\b|genomförs|toteute"
    r"|käytäi|järjestettäis|pidettäis"
)
OFFER = re.compile(
    r"tarjolla|ajankohdat|ajankohtia|vapaat ajat|vaihtoehtoi|varattavissa|valittavana|toivottu ajankohta valitaan|"
    r"keskusteluaj(?:at|oiksi)|kokousajat|(?:seuraavat|alla olevat) ajat|diskussionstider|"
    r"tider står|tillgängliga|följande tid|alternativ|erbjuds|available|offered|following (?:times|slots)"
)
GROUPED = re.compile(r"(?:vähintään|minst|at least)\s+\S+\s+(?:\w+\s+)?(?:maakun|liit|landskap|förbund|region)")
INVITES = re.compile(r"kutsu|inbjud|kallelse|invitation|tervetuloa|välkom")
DUE = re.compile(
    r"mennessä|viimeistään|määräa(?:ika|jat|ikaan)|määräpäiv|palautus|senast|före utgången|tidsfrist|sista dag"
    r"|\bsista\b|"
    r"deadline|no later than|\bby\b|jättöpäivä|takaraja|ilmoittautumi\w+ päätty"
)
SCHEDULE = re.compile(
    r"aikataulu|määrä(?:a|päiv)|vaihe|mitä .{0,60}(?:pyydet|odotet)|pyydämme|tehtävälista|tidtabell|tidsplan|tidsfrist|vi ber"
    r"|deadlines|schedule|timetable"
)
"""A heading or introduction whose dates are days by which something is done."""
TENTATIVE = re.compile(
    r"todennäköisesti|alustava(?:sti)? (?:ajankohta|päivä)|arviolta|sannolikt|preliminärt|probably|tentativ"
)
SOON = re.compile(
    r"mahdollisimman (?:varhai|pian|aikai|nopea)|ensi tilassa|viipymättä|snarast|så (?:snart|tidigt|fort)"
    r"|as (?:soon|early)"
)
SAME_DAYS = re.compile(r"em\. päiv|edellä maini\w+ päiv|samoina päiv|sam\w+ päiv|samma dag|same da(?:y|te)")
ASKED = re.compile(
    r"pyydet|toimitet|laadi|upprätt|tulee |tulevat |on toimitettava|toimitta|ilmoit|lähet|tallen|varaa|päivit|nimeä|vastaa|valmi"
    r"|tiedossa|ombeds|ska |bör |"
    r"skicka|lämna|meddela|boka|senda?s|uppdatera|anmäl|requested|should|must|submit|send|päättä|vahvist|beslut"
    r"|fastställ|utse|klar|färdig|kända|kommenter|kommentoi"
)
DECIDES = re.compile(r"nimeä|päättä|vahvist|utse|beslut|fastställ|decid|appoint|nimi(?:ä|mään)")

WHAT: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (item, re.compile(pattern))
    for item, pattern in (
        ("tem_contact", (r"(?:nimeä|nimet|utse|utnämn|appoint)[^.]{0,60}"
                        r"(?:tem-yhteyshenkilö|anm:s kontaktperson|kontaktperson vid anm)"
                        r"|(?:kontaktperson vid anm|anm:s kontaktperson)[^.]{0,60}(?:utse|utnämn)"
                        r"|tem-yhteyshenkilö\w*\W+(?:on |ovat )?(?:nime|tiedossa)")),
        ("theme", (r"(?<!esityslistan )teem[ao]|(?<!asialistan )\baihe|käsiteltäväksi asiaksi|tema(?:t|n|na)?\b"
            r"|\bämne|theme|topic")),
        ("questions", (r"kysymyksenasettel|keskustelukysymy|\bkysymyk(?:set|siä)\b|frågeställning|diskussionsfråg"
            r"|\bfrågor(?:na)?\b|questions")),
        ("composition", (r"kokoonpano|osallistuv(?:at|ista|ia) (?:maakun|liit)|deltagande (?:landskap|förbund)|vilka landskap"
            r"|landskap som deltar"
                        r"|sammansättning|participating regions")),
        ("contacts", (r"(?<!tem-)(?<!tem )yhteyshenkilö(?:t|i|nsä|istä)(?!\w)|(?<!anm:s )kontaktperson(?:er|erna)\b"
            r"|contact persons")),
        ("vn_time", r"(?:käsittelyai|behandlingstid)|ensisijai\w+ [^.]{0,40}verkosto"),
        ("talk_time", r"toivot\w+ ajankoh|toive\w* ajankoh|önska[td]e? tid|önskemål om tid|preferred time"),
        ("booking", (r"\b(?:aika|ajat|ajan|ajankohta)\s+vara|varaamaan\s+aika"
            r"|vara(?:amaan|ta|avat|us|tt)\w*\s[^.]{0,40}(?:aika|ajan|ajankohd)|boka[r]?\s|bokning|book a")),
        ("agenda", (r"(?:asia|esitys)list(?!\w+ (?:käsittely|yhtey)|alla|oilla|assa|oissa|aan\b|oihin\b)\w*"
            r"|föredragningslist|dagordning|agendas?\b")),
        ("participants", (r"osallistujat|osallistujansa|osallistujien (?:tulee|nimet|ilmoit|luettel)|osallistujista"
            r"|osallistujaluettelo|osallistujatie|osallistujia\b|edustaja(?:t|nsa)\b|ilmoittau[td]u|\banmäl(?:an| dig| er)\b"
            r"|deltagar(?:na|e|förteckning\w*|list\w*)\b|företrädare|representanter|participants")),
        ("invitations", r"kutsu(?:t|jen|kirje)|inbjudning|inbjudan|kallels|invitation"),
        ("followup", r"seuranta(?:tie|asiak)|seurantaan|\bseuranta\b|\bseurannan\b|uppföljning|follow-up"),
        ("picture", (r"(?:tilanne|kehitys)kuva(?:t|nsa|a)?\b(?! (?:on|ovat|perust))"
            r"|(?:tilanne|kehitys)kuvan?\w* (?:tem|toimit|lähet|tallen|päivit)"
            r"|(?:toimit\w+|lähet\w+)[^.]{0,60}(?:tilanne|kehitys)kuva|lägesbild|läges- och utvecklingsbild")),
        ("memo", r"(?<!tausta)muistio|(?<!bakgrunds)promemoria(?!n? om uppfölj)"),
        ("background", r"taustamuistio|bakgrundspromemoria|background memo"),
        ("feedback", r"palautte|respons|feedback"),
    )
)  # fmt: skip

COUNCILS = re.compile(
    r"maakuntien (?:liit|\w*littoj)|maakuntaliit|maakuntal\w+jen|maakuntia|maakunnat|maakunnilla|liittoja|liitot|"
    r"landskapsförbund|landskapens förbund|\bförbunden|regional council|alueita|maakunnan liitto|landskapen"
    r"|maakunnilta|maakuntien"
)
MINISTRIES = re.compile(
    r"(?<!elinkeino)(?:\bministeriö(?:t|itä|i[dstl]\w+)\b)|\bministerierna"
    r"|\bministries"
)
TEM_ACTS = re.compile(
    r"\btem (?:päättä|nimeä|vahvist|ilmoit|valmist|kokoa|laati|toimitta)|"
    r"elinkeino\w{5,11}ö (?:päättä|nimeä|vahvist|ilmoit|laati|toimitta)|laatii (?:tem|työ- ja elinkeino)|"
    r"\banm (?:beslut|utse|fastst|meddel)|arbets- och näringsministeriet (?:beslut|utse|fastst|meddel)|nimeämään tem-"
)

NUMBERS = {
    "yksi": 1, "yhden": 1, "yhtä": 1, "yhteen": 1, "yhdestä": 1, "kaksi": 2, "kahden": 2, "kahteen": 2, "kahta": 2, "kolme": 3,
    "kolmen": 3, "kolmeen": 3, "kolmea": 3, "neljä": 4, "neljän": 4, "neljään": 4, "neljää": 4, "viisi": 5, "viiden": 5,
    "viittä": 5, "kuusi": 6, "kuuden": 6, "kuutta": 6, "ett": 1, "en": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6,
    "yhdessä": 1, "kahdessa": 2, "kolmessa": 3, "neljässä": 4, "seitsemän": 7, "kahdeksan": 8,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
}  # fmt: skip


def any_word(words: Iterable[str]) -> str:
    """A pattern of any of these words: the longest first, for 'kaksikymmentäviisi' begins with 'kaksikymmentä'."""
    return "|".join(sorted(words, key=len, reverse=True))


def count(word: str, numbers: Mapping[str, int] = NUMBERS) -> int:
    """The number that a word or digits mean."""
    return numbers.get(word) or int(word)


NUMBER = rf"(?P<n>{any_word(NUMBERS)}|[1-9][0-9]?)"


@lru_cache(maxsize=512)
def kind_of(text: str) -> str:
    """The kind of event that a text in lower case speaks of, '' when of none."""
    return next((kind for kind, pattern in KINDS if pattern.search(text)), "")


@lru_cache(maxsize=512)
def items_of(text: str) -> tuple[str, ...]:
    """What a text in lower case asks for."""
    return tuple(item for item, pattern in WHAT if pattern.search(text))


PLACES = {
    r"teams": "Teams", r"kajaani|kajana": "Kajaani", r"mikkel": "Mikkeli", r"lappeenran|villmanstrand": "Lappeenranta",
    r"kotka": "Kotka", r"pori(?:ssa|in)?\b|björneborg": "Pori", r"hämeenlinna|tavastehus": "Hämeenlinna",
    r"helsingi|helsinki|helsingfors": "Helsinki", r"tamper|tammerfors": "Tampere", r"turu"
        r"|turku|åbo": "Turku",
    r"oulu|uleåborg": "Oulu", r"kuopio": "Kuopio", r"jyväskyl": "Jyväskylä", r"rovaniem": "Rovaniemi", r"vaasa"
        r"|vasa": "Vaasa",
    r"lahdes|lahti|lahtis": "Lahti", r"joensuu": "Joensuu", r"seinäjo": "Seinäjoki", r"kokkola|karleby": "Kokkola",
    r"etäyhtey|verkossa|på distans|online": "etä",
}  # fmt: skip


@lru_cache(maxsize=512)
def place_of(text: str) -> str:
    """The place a text in lower case names, '' when none."""
    return next((place for pattern, place in PLACES.items() if re.search(rf"\b(?:{pattern})", text)), "")
