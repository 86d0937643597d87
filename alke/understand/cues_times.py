"""Cues of the intents about times, groups and the calendar (see `cues` for how to read them)."""

from __future__ import annotations

from collections.abc import Mapping

CUES: Mapping[str, tuple[str, ...]] = {
    "slots.who": (
        "kuka|kenelle|kenellä|kenen|ketkä|ket varan|varat|varaus|buukan|on+ottanut|vienyt",
        "kuka|kenelle|kenellä|kenen|ketkä #time",
        "kuka|kenelle|kenellä|ketkä #date aika|ajan|vuoro|slot",
        "kenelle|kenellä aika|ajan|vuoro|slot #date|#time",
        "mikä|mitkä|minkä liit|maakun varan|varat|varauks",
        "onko|joko #region varannut|varannu|buukannut ^1",
        "minkä|mikä|mille|milloin|koska #region varannut|varannu|varattu|varattuna|varaus ^1",
        "näytä|listaa|kaikki varaukset|varaustilan|varaustilanne",
        "onko #date #time varattu",
        "vem|vilka|vems bokat|bokad|tagit|reserverat|tog",
        "vem|vilka #time har",
        "vilket|vilka landskap|förbund bokat|bokad|tagit|tiden",
        "har #region bokat ^1",
        "visa alla bokningar",
        "who|whose booked|reserved|taken|took|got|holds",
        "who has|have slot|time|#time",
        "which region|council booked|reserved|taken|took",
        "has #region booked ^1",
        "all bookings|reservations",
    ),
    "slots.list": (
        "vapaa|vapai|vapau|vapaan",
        "mitkä|mitä|mikä|minkälais aja|aika|aikoja|ajat jälje|tarjol|tarjo|saatav|auki|ottaa",
        "onko|löyty|oisko|olisko aikoj|tilaa|aikaa",
        "näytä|listaa|kerro aja|aika|aikoj|aikataulu !#me",
        "millo|koska|mihin voi|vois|mahtu|pääs|sais varata|varaan|ajan|tulla",
        "mitä|mitkä aikoj|ajat|aikat",
        "vapaat+aja|vapaita+aiko ^1",
        "ledig|lediga|kvar|tillgänglig tid|tider|pass|luck|vilka|finns|när|något",
        "ledig|lediga|lediga+tider",
        "vilka|visa|lista tider",
        "free|available|open|left|availability slot|time|when|any|what|anything|on|still|which",
        "which|what|show|list slots|times|openings",
        "availability",
    ),
    "slots.book": (
        (
            "=varaa|=varaan|=varaamme|varaisi|=varata|varatkaa|varaaminen|=varais|=varaako|=varaatko|varattais|"
            "varataan ^1"
        ),
        "varaa|varata|varais|buukkaa|buukkais|buukat",
        "otetaan|=ota|ottais|=otan|otamme|ottaa aika|aja|slot|#time|vuoro",
        "otetaan|=ota|ottais|=otan|otamme|ottaa #date",
        "laita|laitetaan|pistä|kirjaa|merkitse|merkkaa|merkataan|ilmoita #date",
        "laita|laitetaan|pistä|kirjaa|merkitse|merkkaa|merkataan #time",
        ("halua|haluai|halut|toivo|toivomme|toiveemme|toive|tarvii|tarvit|sais|saisko|saadaanko aika|aja|slot|#time"),
        "halua|haluai|toivo|toivomme|toiveemme|sais|saisko|saadaanko #date",
        "meille|mulle|#region sopii|sopis|kävis|käy|passaa #date",
        "#date #time #region",
        "boka|=bokar|reservera|=boken !bokad !bokat",
        "ta|=tar|=tar|vill+ha|önskar|skriv|sätt #date|#time",
        "vi|#region vill|önskar|tar tid|tiden",
        "passar #date|#time",
        "=book|=reserve|=booking|reserve|=grab !booked",
        "take|put|give|want|like|prefer|need|sign #date|#time",
        "can+we|could+we have|get slot|time|#time",
    ),
    "slots.cancel": (
        "=peru|perua|perukaa|peruuta|perutaan|perumme|perun|peruisi|peruttai ^1",
        "peru|peruuta|perua aika|aja|varau|tapaami|vuoro",
        "poista|pois varau|aikamme|ajan|aika",
        "vapauta|vapautta|luovu|luopu aika|aja|varau|#date|#time|slot",
        "emme|en|ei tarvitse|tarvi|tarvita|tarttee aikaa|aika|varausta|#date",
        "ei+pääst|emme+pääse|ei+päästä|ei+ehdi|en+pääse #date|#time|tulemaan !#two_dates",
        "avboka|annuller|=ställ+in|ställa+in|avbeställ ^1",
        "ta+bort bokning|tid|tiden",
        "frigör|släpp|avstå tid|bokning|#date",
        "cancel|unbook|=release|call+off|give+up|drop ^1",
        "remove|delete booking|reservation|slot",
        "don't|no+longer need slot|time|booking|#date",
    ),
    "slots.move": (
        (
            "siirr|siirtä|siirtäi|siirretä|vaihda|vaihta|vaihde|vaihtai|muuta|muutta|muutet|lykkä|aikaist aika|"
            "aja|varau|tapaam|vuoro|keskust ^2"
        ),
        "siirr|siirtä|vaihda|vaihta|vaihde|muuta|muuttaa|lykkä|aikaist #date|#time|#region ^1",
        "ei|eikä|emme|en käy|sovi|pääse|pääst|onnistu|passaa|ehdi|kelpaa #two_dates ^3",
        "=ei|emme|en #two_dates vaan|mieluummin|sen+sijaan|entä|entäs|käykö|sopisko|sopisiko ^3",
        "toinen|toista|toisen|eri aika|ajan|aikaa|ajankoht",
        "käykö|sopiiko|voiko|saako #two_dates sijaan|tilalle|asemesta",
        (
            "flytta|flyttar|=byt|byta|byter|ändra|ändrar|skjut|senarelägg|tidigarelägg tid|tiden|bokning|mötet|"
            "#date|#time|#region ^1"
        ),
        "passar|går|kan inte #two_dates ^3",
        "move|reschedule|=change|switch|swap|shift|postpone|push slot|time|booking|meeting|#date|#time|#region ^1",
        "reschedule|postpone ^1",
        "can't|cannot|doesn't|not|instead #two_dates ^3",
    ),
    "slots.show_mine": (
        (
            "mikä|minkä|mille|mihin|millo|koska|mitä|moneltako|monelta aika|ajan|aja|vuoro|varan|varat|varau|"
            "kello|keskustelu|tapaami #me ^2"
        ),
        "oma|omat|oman|omaa varau|aika|aja",
        "onko|onks|oliko|ollaanko|olemmeko #me varat|varau|aika|varan|varannu ^1",
        "näytä|kerro|tarkista|katso #me varau|aika|aja ^1",
        (
            "varaukseni|varauksemme|aikamme|aikani|vuoromme|tapaamisemme|keskustelumme !peru !siirr !vaihda "
            "!poista !muuta ^1"
        ),
        "millo|koska #me",
        "vilken|vilka|när|har|vad|hur #me tid|tider|tiden|bokat|bokning|möte|diskussion|tur ^2",
        "visa #me bokning|tid|tider ^1",
        "=min|=mina|=vår|=våra bokning|tid|tiden|bokningar",
        (
            "when|what|which|have|do|did|show|see #me slot|time|booking|booked|booked|meeting|discussion|turn|"
            "reservation ^2"
        ),
        "my|our booking|slot|reservation|time !cancel !move !change ^1",
    ),
    "vn_slot.book": (
        (
            "vn-verkost|valtioneuvostoverkost|vn-verkosto|vn-käsittel|vn-aika|vn-ajan|vn-ajaksi|vn-kokou varaa|"
            "varata|varais|otetaan|ota|otamme|halu|toivo|toive|ensisij|sopii|laita|kirjaa|ilmoita|valits ^6"
        ),
        (
            "vn|vn:n verkosto|verkoston|verkostoon|käsittely|kokou varaa|varata|varais|ota|otamme|halu|toivo|"
            "sopii|laita|kirjaa|valits ^6"
        ),
        "vn-verkost|valtioneuvostoverkost|vn-ajaksi|vn-käsittel|vn-aika #date ^4",
        "käsittelyaika|käsittelyajaksi|käsittelyajan|käsittelyaikaa|käsittelyyn !milloin !koska ^4",
        "asialista|asialistan käsittely|käsitellään|käsiteltäv varaa|#date|verkosto ^4",
        (
            "sr-nätverk|vn-nätverk|statsrådsnätverk|statsrådets+nätverk|behandlingstid|nätverkets|nätverksmöt "
            "boka|vill|önskar|tar|ta|reservera|#date|tid ^6"
        ),
        (
            "vn|government|state+network|vn-network network|slot|handling|meeting book|reserve|take|want|prefer|"
            "put|#date ^6"
        ),
        "vn-slot|vn+slot|vn-network|vn+network book|reserve|take|want|prefer|put|#date ^6",
    ),
    "group.show": (
        "mitkä|mikä|ketkä|kuka|keitä|kenen maakun|liit mukana|ryhm|samas|kanssa|#date|#area|osallist ^1",
        "ketkä|keitä|kuka|kenen|keiden|mitkä|mikä|mihin|missä|minkä ryhm|kokoonpano|porukas|porukka ^2",
        "näytä|listaa|kerro|millai ryhm|kokoonpano",
        "kenen+kanssa|keiden+kanssa ^2",
        "kokoonpano|kokoonpanot|ryhmät",
        "kuka|ketkä|mikä|mitkä ilman+ryhm|vailla+ryhm|ryhmättöm",
        "onko #region|#me ryhm|ryhmäs",
        "vilka|vilket|vem|vilken landskap|landskapen|förbund är+med|grupp|samma|deltar|ingår|#date ^1",
        "vilka|vilken|vem|visa|hur grupp|grupper|gruppen|sammansättning ^2",
        "vilka|vem tillsammans|med #me",
        "which|what|who region|council group|together|same|#date|part|in|join|with ^1",
        "which|what|who|show|list group|groups|grouping|composition ^2",
        "who|whom with #me",
    ),
    "group.join": (
        "liity|liitty|liitä|liittä|liitet ^1",
        (
            "halua|haluai|halut|tulemme|tullaan|lähtee|lähde|lähdem|lähdet|pääse|pääst|mahtu|otetaan|ota|saako|"
            "voiko|voimmeko|voisi|osallistu mukaan|ryhm|porukkaan ^1"
        ),
        ("lisää|laita|merkitse|kirjaa|ilmoita #me|#region ryhmään|ryhmään|samaan|porukkaan|mukaan !#person !#email ^2"),
        "ilmoittaudu|ilmoittautu",
        "osallistumme|osallistuu|osallistuisi #date|#area|keskusteluun|ryhmään !ketkä !kuka !mitkä ^1",
        (
            "ansluta|anslut|ansluter|gå+med|går+med|vara+med|delta|kom+med|komma+med|lägg grupp|gruppen|"
            "diskussion|vi|#me|#region|#area|#date ^2"
        ),
        "vill|kan|får vara+med|delta|gå+med",
        "join ^3",
        "add|put #me|#region group ^2",
        "part+of|take+part|participate group|discussion #me",
    ),
    "schedule.show": (
        "mitä|mikä tapahtu|ohjelm|tulossa|luvassa|seuraavaks|edessä|tiedossa",
        "mitä|mikä|onko #date",
        (
            "millo|koska|mihin+aikaan|mikä+päivä|moneltako|minä+päivä|monelta webinaari|seminaari|aune|"
            "keskustelu|keskustelut|tilaisuu|tapahtum|kokou|verkosto|tapaami|puheenvuoro ^1"
        ),
        "millo|koska #area|#region keskustelu|tilaisuu|kokous|tapaami ^1",
        "millo|koska vn-verkosto|valtioneuvostoverkosto|vn|vn:n ^3",
        "näytä|mikä|mitkä|kerro|anna kalenteri|aikataulu|ohjelma|tapahtuma|päivämäärät|aikajana",
        "kierroksen|kevään|syksyn|vuoden aikataulu|kalenteri|ohjelma|päivämäärä|tapahtum",
        "seuraava|seuraavat tapahtuma|tilaisuus|kokous|keskustelu",
        "vad|vilka händer|hända|på+gång|står|program|programmet|kommer|evenemang",
        (
            "när|vilken+dag|hur+dags är|hålls|ordnas|börjar|äger webbinari|seminari|aune|diskussion|möte|nätverk|"
            "tillfälle|webinar ^1"
        ),
        "visa|vad|vilken kalender|kalendern|tidtabell|tidtabellen|program|programmet|schema",
        "vad #date",
        "what|what's|whats happen|coming|going+on|next|scheduled|on+the+agenda|programme|program|planned|#date",
        "when|what+time|what+day webinar|seminar|aune|discussion|meeting|network|event|talks ^1",
        "show|see|what calendar|schedule|timetable|programme|program|events|dates",
    ),
    "calendar.export": (
        "ics|ical|icalendar|outlook|kalenterikuts|kalenterimerkin|kalenteritiedost|kalenterivienti ^2",
        (
            "vie|lataa|lisää|siirrä|tuo|laita|saisko|saako|saanko|tallenna|lähetä|haluan|pane|kopioi kalenteri|"
            "kalenteriin|kalenterii ^3"
        ),
        "kalenteriin|kalenteriini|kalenteriimme|kalenterii",
        "ics|ical|outlook",
        "exportera|ladda|lägg|spara|hämta|skicka|sätt|för|kan kalender|kalendern ^3",
        "export|download|add|save|import|sync|put|send|get|subscribe calendar ^3",
        "calendar+file|calendar+invit",
    ),
}
