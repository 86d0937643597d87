"""Which words tell which errand: from each group some must be there, and of the last none; the first that fits is meant."""

from __future__ import annotations

from alke.errand_words import (
    AGENDA,
    ASKS,
    BACKGROUND,
    BEGUN,
    BOOKINGS,
    CONTACT,
    CONTENT,
    DATED,
    FOLLOWUP,
    GROUP,
    IDLE,
    INVITATION,
    KEEPS,
    MAKE,
    MEMO,
    NEW_GROUP,
    NUMBERED,
    SENT,
    TALK,
)

ERRANDS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("folders", (NUMBERED,), DATED),
    (
        "group.leave",
        (GROUP, "lähd* lähte* eroa* erota* irtau* irrott* jätä* jättä* poistu* pois lämna* utträd* leave quit"),
        f"{IDLE} mukaan *ryhmään *ryhmiin porukkaan porukoihin kimppaan *teemailm* temaanmäl* varau* aika ajan as_it_is",
    ),
    (
        "group.begin",
        (
            GROUP,
            f"aloit* perust* muodostetaan muodostamme koota* kootaan tehdään {NEW_GROUP} börja* bilda* starta*",
        ),
        f"{IDLE} {BEGUN} mukaan liit* anslut* join* teema* tema* theme*",
    ),
    (
        "memo.done",
        (
            MEMO,
            f"toimitettu lähetetty jaettu toimitin lähetettiin lähetin lähetimme {SENT}",
        ),
        ASKS,
    ),
    (
        "talk.owner",
        (
            MEMO,
            f"laatii kirjoittaa tekee skriver *_gör writes takes {KEEPS}",
        ),
        f"{ASKS} meidän vielä pitää_*taa pitää_*tää pitää_*jata vi snälla",
    ),
    (
        "talks",
        (MEMO, "kuka kenen vem who", "laati* kirjoit* tekee pitää vastaa skriv* gör ansvar* writes takes makes"),
        "",
    ),
    (
        "talks",
        (
            "*yhtei* gemensam* joint",
            TALK,
            "missä mihin mitkä mikä vilka vilken which",
            "olemme ollaan kuul* osallis* vi deltar we",
        ),
        "",
    ),
    ("talks", (TALK, "teema teemat tema temat temana theme themes", "mitkä mikä mitä vilka vilket vad which what"), ""),
    (
        "deadlines",
        (
            "*määrä* teem* *ilmoit* täyt* toimit* palaut* tema* theme* fill* submit* *lämna* fyll*",
            "mihin_mennessä mihin_asti mihin_saakka milloin_viimeistään koska_viimeistään senast_när när_senast by_when",
        ),
        "",
    ),
    (
        "filing",
        (
            "kenelle mihin minne mille vart vem to_whom where",
            "*teemailmoit* *ilmoitu* temaanmäl* anmälan *notice*",
            "lähet* toimit* menee skick* sänd* sent send",
        ),
        "mennessä asti",
    ),
    (
        "status",
        (
            "ketkä kuka keneltä keiltä mitkä paljonko montako moni vilka vem hur_många hur_mång who how_many",
            f"{FOLLOWUP} *lomak* teemailmoit* temaanmäl* blankett* {AGENDA} {MEMO} notices forms",
            "palaut* toimit* tallen* tehnyt tehneet puuttu* tullut lämna* inläm* sakn* deliver* submit* missing done",
        ),
        "meiltä meillä oss us we vi our",
    ),
    ("paper.background", (BACKGROUND, MAKE), IDLE),
    ("paper.agenda", (AGENDA, MAKE), f"{IDLE} lähet* toimit* palaut* skick* lämna* submit* send*"),
    (
        "paper.memo",
        (MEMO, MAKE),
        f"{IDLE} {BACKGROUND} #_minutes *teen_minutes *ty_minutes ten_minutes five_minutes few_minutes",
    ),
    ("paper.invitation", (INVITATION, MAKE), f"{IDLE} *kalenteri* kalender* calendar*"),
    ("talk.contact", (CONTACT, "nimeä* nimetään merkit* aseta* vaihda* kirjaa* utse* ange name set appoint"), IDLE),
    (
        "talk.firm",
        (
            f"{TALK} teem* tema* theme*",
            "vahvist* päätetty päätetään lyödään_lukkoon bekräft* fastställ* confirm* decided",
        ),
        f"{ASKS} ajat aikoja tiderna times {CONTENT} {BOOKINGS} osallist* delta* attend* particip*",
    ),
    (
        "talk.times",
        (
            "ajat *ajankoh* päivät tiderna tidpunkt* dagarna dates times",
            "vahvistettu* päätetty lukittu* lyöty bekräftat* bekräftad* fastställ* confirmed fixed decided",
        ),
        ASKS,
    ),
    (
        "status.export",
        ("*tilanne* *tilantee* status* läget overview", "excel* taulukko* kalkyl* spreadsheet* workbook*"),
        "",
    ),
    (
        "theme",
        (
            "teemailmoit* temaanmäl* theme_notice",
            "luonno* jatk* aloit* ava* korja* muut* täyt* täyd* utkast* börja* öppna* fortsätt* rätta* ändra* fyll* draft* open",
        ),
        IDLE,
    ),
    (
        "form",
        ("*lomak* blankett* formulär* form", "oma* täyt* täyd* avaa fyll* öppna egen egna fill open own"),
        f"{IDLE} mennessä senast linkki*",
    ),
    (
        "followup.overview",
        (
            FOLLOWUP,
            "*yhteenve* koost* koonti* koonnin kokoa* kokoo* kootaan yhteen sammandrag* sammanställ* samla* summar* overview",
        ),
        IDLE,
    ),
    ("followup", (FOLLOWUP, "avaa avataan öppna open"), "*kansio* mapp* folder*"),
    ("status", ("kokonaistilan* kokonaiskuva* helhetsläge* helhetsbild* overall_status overall_situation",), ""),
    (
        "status",
        (
            "missä mites miten millai* kuinka hur var how where",
            "mennään menee ollaan *tilanne* *tilantee* pitkällä läget ligger_det_till stand going",
        ),
        f"meillä meidän oss vi we our {AGENDA} {MEMO} {BOOKINGS} going_to missä_menee klo kl kauan",
    ),
    (
        "missing",
        (
            "onko joko har is have has",
            "meidän meiltä meillä olemme vår vårt våra vi our we",
            f"{FOLLOWUP} *lomak* blankett* teemailmoit* temaanmäl* {AGENDA} {MEMO} {BACKGROUND} form",
            "*kansio* tallen* toimit* palaut* perillä tehty valmi* mapp* inläm* lämna* spara* klar* folder* delivered saved done",
        ),
        "",
    ),
    (
        "missing",
        (
            "mitä vad what",
            "meiltä oss us we me olemme vi",
            "odote* vaadi* jo_tehneet tehty pyydet* väntas krävs begärs gjort expected required asked done",
        ),
        "",
    ),
)
"""The last group tells the deed: where that is refused ('ei tehdä muistiota') there is no errand."""
ASKING = frozenset({"talks", "deadlines", "filing", "status", "missing"})
"""Errands that ask: 'mitä meiltä ei ole tehty' refuses nothing."""
