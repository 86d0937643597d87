"""The official names that a letter's distribution list is compared with: 18 councils and 12 ministries, Finnish and Swedish."""

from __future__ import annotations

from alke.people import Council, Ministry

_COUNCILS = (
    ("Etelä-Karjala", "Etelä-Karjalan liitto", "Södra Karelens förbund", "Södra Karelen"),
    ("Etelä-Pohjanmaa", "Etelä-Pohjanmaan liitto", "Södra Österbottens förbund", "Södra Österbotten"),
    ("Etelä-Savo", "Etelä-Savon maakuntaliitto", "Södra Savolax landskapsförbund", "Södra Savolax"),
    ("Kainuu", "Kainuun liitto", "Kajanalands förbund", "Kajanaland"),
    ("Kanta-Häme", "Hämeen liitto", "Tavastlands förbund", "Egentliga Tavastland"),
    ("Keski-Pohjanmaa", "Keski-Pohjanmaan liitto", "Mellersta Österbottens förbund", "Mellersta Österbotten"),
    ("Keski-Suomi", "Keski-Suomen liitto", "Mellersta Finlands förbund", "Mellersta Finland"),
    ("Kymenlaakso", "Kymenlaakson liitto", "Kymmenedalens förbund", "Kymmenedalen"),
    ("Lappi", "Lapin liitto", "Lapplands förbund", "Lappland"),
    ("Pirkanmaa", "Pirkanmaan liitto", "Birkalands förbund", "Birkaland"),
    ("Pohjanmaa", "Pohjanmaan liitto", "Österbottens förbund", "Österbotten"),
    ("Pohjois-Karjala", "Pohjois-Karjalan maakuntaliitto", "Norra Karelens landskapsförbund", "Norra Karelen"),
    ("Pohjois-Pohjanmaa", "Pohjois-Pohjanmaan liitto", "Norra Österbottens förbund", "Norra Österbotten"),
    ("Pohjois-Savo", "Pohjois-Savon liitto", "Norra Savolax förbund", "Norra Savolax"),
    ("Päijät-Häme", "Päijät-Hämeen liitto", "Päijänne-Tavastlands förbund", "Päijänne-Tavastland"),
    ("Satakunta", "Satakuntaliitto", "Satakundaförbundet", "Satakunta"),
    ("Uusimaa", "Uudenmaan liitto", "Nylands förbund", "Nyland"),
    ("Varsinais-Suomi", "Varsinais-Suomen liitto", "Egentliga Finlands förbund", "Egentliga Finland"),
)
COUNCILS = tuple(Council(region, fi, sv, fi, region_sv, region) for region, fi, sv, region_sv in _COUNCILS)

_MINISTRIES = (
    ("VNK", "valtioneuvoston kanslia", "statsrådets kansli", "SRK"),
    ("UM", "ulkoministeriö", "utrikesministeriet", "UM"),
    ("OM", "oikeusministeriö", "justitieministeriet", "JM"),
    ("SM", "sisäministeriö", "inrikesministeriet", "IM"),
    ("PLM", "puolustusministeriö", "försvarsministeriet", "FSM"),
    ("VM", "valtiovarainministeriö", "finansministeriet", "FM"),
    ("OKM", "opetus- ja kulttuuriministeriö", "undervisnings- och kulturministeriet", "UKM"),
    ("MMM", "maa- ja metsätalousministeriö", "jord- och skogsbruksministeriet", "JSM"),
    ("LVM", "liikenne- ja viestintäministeriö", "kommunikationsministeriet", "KM"),
    ("TEM", "työ- ja elinkeinoministeriö", "arbets- och näringsministeriet", "ANM"),
    ("STM", "sosiaali- ja terveysministeriö", "social- och hälsovårdsministeriet", "SHM"),
    ("YM", "ympäristöministeriö", "miljöministeriet", "MM"),
)
MINISTRIES = tuple(Ministry(fi, name_fi, name_sv, name_fi, sv) for fi, name_fi, name_sv, sv in _MINISTRIES)
