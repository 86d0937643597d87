"""Cues of the intents about booking, moving and finding times (`alke.understand.cues` says how to read them)."""

from __future__ import annotations

from collections.abc import Mapping

CUES: Mapping[str, tuple[str, ...]] = {
    "slots.who": (
        "kuka|kenelle|kelle|kenellä|kellä|kenen|ketkä|ketä varan|varat|varaus|buukan|on+ottanut|vienyt",
        "kuka|kenelle|kelle|kenellä|kellä|kenen|ketkä #time",
        "kuka|kenelle|kelle|kenellä|kellä|ketkä #date aika|ajan|vuoro|slot",
        "kenelle|kelle|kenellä|kellä aika|ajan|vuoro|slot #date|#time",
        "mikä|mitkä|minkä liit|maakun varan|varat|varauks",
        "onko|joko #region varannut|varannu|buukannut ^1",
        "minkä|mikä|mille|milloin|koska #region varannut|varannu|varattu|varattuna|varaus ^1",
        "näytä|listaa|kaikki varaukset|varaustilan|varaustilanne",
        "onko #date #time varattu",
        "vem|vilka|vems bokat|bokad|tagit|reserverat|tog",
        "vem|vilka #time har",
        "mikä|mitkä|vilket|vilka|vilken|which landskap|förbund|maakun|liit|region|council|ministry #time ^3",
        "whose|kenen|vems slot|aika|tid|tiden|time|booking|turn|vuoro",
        "vilket|vilka landskap|förbund bokat|bokad|tagit|tiden",
        "har #region bokat ^1",
        "visa alla bokningar",
        "who|whose booked|reserved|taken|took|got|holds",
        "who has|have slot|time|#time",
        "which region|council booked|reserved|taken|took",
        "has #region booked ^1",
        "all bookings|reservations",
        "minkä|mikä|mille|milloin|koska #region aika|ajan|vuoro|slot !#me",
        "vilken|vad #region tid|tider|tiden",
        "what|which|when #region slot|time",
        "which|what|vilka times|slots|tider taken|reserved|booked|bokade|upptagna !#me ^2",
        "mitkä|mikä ajan|ajat|ajas|ajal|aika varattu|varattuja|varattuna|viety !#me ^2",
        "joku|kukaan|någon|anyone|someone|somebody varannu|varatt|ottan|vienyt|bokat|tagit|booked|taken ^5",
    ),
    "slots.list": (
        "vapaa|vapai|vapau|vapaan !muistut ^2",
        "mitkä|mitä|mikä|minkälais =aika|=ajat|aikoj|ajankoh jälje|tarjol|tarjo|saatav|auki|ottaa",
        "onko|onks|löyty|oisko|olisi|olisko aikoj|tilaa|aikaa",
        "löyty|löytys|oisko|olisko|finns|anything|something #date|#part|mitään !#me",
        "näytä|listaa|kerro =aika|=ajat|aikoj|ajankoh !#me",
        "millo|koska|mihin voi|voiko|voiks|vois|mahtu|pääs|sais varata|varaan|ajan|tulla",
        "vapaat+aja|vapaita+aiko ^1",
        "ledig|lediga|kvar|tillgänglig tid|tider|tiden|pass|luck|vilka|finns|när|något",
        "ledig|lediga|lediga+tider",
        "vilka|visa|lista tider",
        "free|available|open|left|availability slot|time|when|any|what|anything|on|still|which",
        "which|what|show|list slots|times|openings",
        "availability",
        "vapaa|vapai|ledig|free|available #date|#time|#area ^2",
        "mahtu|ehti #date|#region|#me !ryhm|mukaan",
        "jäi|jäikö|jäiks|onko|löyty|vielä ~aikoja|~aikoj|~aikaa ^1",
        "mitkä|mitä|onko ~ajat|~aikoja|~ajankohdat|~ajankohtia jaos|vielä|tarjol|jälje ^1",
        "millä|millo|mihin tilaa ^1",
    ),
    "slots.book": (
        "!avboka|peru|peruut",
        (
            "=varaa|=varaan|=varaamme|varaisi|=varata|varatkaa|varaaminen|=varais|=varaako|=varaatko|varattais|"
            "varataan !mitkä ^4"
        ),
        "varaa|varata|varais|buukkaa|buukkais|buukat",
        "otetaan|=ota|ottais|=otan|otamme|ottaa aika|ajan|ajat|ajas|ajal|slot|#time|vuoro",
        "otetaan|=ota|ottais|=otan|otamme|ottaa #date",
        "laita|laitetaan|pistä|kirjaa|merkitse|merkkaa|merkataan|ilmoita #date",
        "laita|laitetaan|pistä|kirjaa|merkitse|merkkaa|merkataan #time",
        (
            "halua|haluai|halut|toivo|toivomme|toiveemme|toive|tarvii|tarvit|sais|saisko|saadaanko aika|ajan|ajat|"
            "ajas|ajal|slot|#time"
        ),
        "halua|haluai|toivo|toivomme|toiveemme|sais|saisko|saadaanko #date",
        "meille|mulle|#region sopii|sopis|kävis|käy|käykö|käyks|passaa #date",
        "#date #time #region",
        "boka|=bokar|reservera|=boken !bokad|bokat",
        "ta|=tar|vill+ha|önskar|skriv|sätt #date|#time",
        "vi|#region vill|önskar|tar tid|tider|tiden",
        "passar #date|#time",
        "=book|=reserve|=booking|reserve|=grab !booked",
        "take|put|give|want|like|prefer|need|sign #date|#time",
        "can+we|could+we|may+we have|get|take slot|time|#time|#date|#part",
        "toive|toiveemme|toivomus|önskemål|wish|preference #date|#time ^1",
        "laitta|laittakaa #date|#time",
        "=få|=får tid|tider|tiden #date ^2",
    ),
    "slots.cancel": (
        "=peru|perua|perukaa|peruuta|perutaan|perumme|perun|peruisi|peruttai ^3",
        "peru|peruuta|perua aika|ajan|ajat|ajas|ajal|varau|tapaami|vuoro",
        "poista|pois varau|aikamme|ajan|aika",
        "vapauta|vapautta|luovu|luopu aika|ajan|ajat|ajas|ajal|varau|#date|#time|slot",
        "emme|en|ei tarvitse|tarvi|tarvita|tarttee aikaa|aika|varausta|#date",
        "ei+pääst|emme+pääse|ei+päästä|ei+ehdi|en+pääse #date|#time|tulemaan !#two_dates",
        "avboka|annuller|=ställ+in|ställa+in|avbeställ ^5",
        "ta+bort|ta+tillbaka|dra+tillbaka|stryk|återkalla|återta bokning|tid|tider|tiden ^5",
        "behöver inte tid|tiden|tider|bokning|bokningen ^3",
        "frigör|släpp|avstå tid|tider|tiden|bokning|#date",
        "cancel|unbook|=release|call+off|give+up|drop ^5",
        "remove|delete booking|reservation|slot",
        "don't|no+longer need slot|time|booking|#date",
        "=undo|ångra|kumoa bokning|bokningen|varaus|varauksen|booking|reservation ^3",
    ),
    "slots.move": (
        (
            "siirr|siirtä|siirtäi|siirretä|vaihda|vaihta|vaihde|vaihtai|muuta|muutta|muutet|lykkä|aikaist aika|ajan|"
            "ajat|ajas|ajal|varau|tapaam|vuoro|keskust ^2"
        ),
        "siirr|siirtä|vaihda|vaihta|vaihde|muuta|muuttaa|lykkä|aikaist #date|#time|#region ^1",
        "ei|eikä|emme|en käy|käykö|käyks|sovi|pääse|pääst|onnistu|passaa|ehdi|kelpaa #two_dates ^3",
        "=ei|emme|en #two_dates vaan|mieluummin|sen+sijaan|entä|entäs|käykö|sopisko|sopisiko ^3",
        "toinen|toista|toisen|eri aika|ajan|aikaa|ajankoht ^4",
        "käykö|sopiiko|voiko|saako #two_dates sijaan|tilalle|asemesta",
        (
            "flytta|flyttar|=byt|byta|byter|ändra|ändrar|skjut|senarelägg|tidigarelägg tid|tider|tiden|bokning|mötet|"
            "#date|#time|#region ^1"
        ),
        "passar|går|kan inte #two_dates ^3",
        (
            "move|reschedule|=change|switch|swap|shift|postpone|push slot|time|booking|meeting|ours|#date|#time|"
            "#part|#region ^1"
        ),
        "reschedule|postpone ^1",
        "can't|cannot|doesn't|not|instead #two_dates ^3",
        (
            "=ny|annan|another|different|=new|=uusi|=uuden|=uutta =tid|=tiden|=time|=slot|=aika|=ajan|=aikaa behöv|"
            "need|tarvi|vill|want|halua ^4"
        ),
    ),
    "slots.show_mine": (
        (
            "mikä|minkä|mille|mihin|mihi|millo|milloin|koska|mitä|moneltako|monelta|minä+päivänä|mikä+päivä aika|"
            "ajan|ajat|ajas|ajal|vuoro|varan|varat|varau|kello|keskustelu|tapaami #me !montako ^4"
        ),
        "oma|omat|oman|omaa varau|aika|ajan|ajat|ajas|ajal",
        "olenko|oonko|oonks|olemmeko|ollaanko varan|varat|varau ^1",
        "onko|onks|oliko|ollaanko|olemmeko #me varat|varau|aika|varan|varannu ^1",
        "näytä|kerro|tarkista|katso #me varau|aika|ajan|ajat|ajas|ajal ^1",
        "varaukseni|varauksemme|aikamme|aikani|vuoromme|tapaamisemme|keskustelumme !peru|siirr|vaihda|poista|muuta ^1",
        "millo|koska #me ^1",
        "vilken|vilka|när|har|vad|hur #me tid|tider|tiden|bokat|bokning|möte|diskussion|tur ^5",
        "visa #me bokning|tid|tider|tiden ^1",
        "=min|=mina|=vår|=våra bokning|tid|tider|tiden|bokningar",
        "when|what|which|have|do|does|did|show|see #me slot|time|booking|booked|meeting|discussion|turn|reservation ^5",
        "my|our booking|slot|reservation|time !cancel|move|change ^1",
        "=när|when #me ^1",
    ),
    "vn_slot.book": (
        "!milloin|koska|millo|när|when|mihin|mitä|kokoontu|what|vad",
        (
            "vn-verkost|valtioneuvostoverkost|vn-verkosto|vn-käsittel|vn-aika|vn-ajan|vn-ajaksi|vn-kokou varaa|"
            "varata|varais|otetaan|ota|otamme|halu|toivo|toive|ensisij|sopii|laita|kirjaa|ilmoita|valits ^6"
        ),
        (
            "vn|vn:n verkosto|verkoston|verkostoon|käsittely|kokou varaa|varata|varais|ota|otamme|halu|toivo|sopii|"
            "laita|kirjaa|valits ^6"
        ),
        "vn-verkost|valtioneuvostoverkost|vn-ajaksi|vn-käsittel|vn-aika #date ^4",
        "käsittelyaika|käsittelyajaksi|käsittelyajan|käsittelyaikaa|käsittelyyn ^4",
        "asialista|asialistan käsittely|käsitellään|käsiteltäv varaa|#date|verkosto ^4",
        (
            "sr-nätverk|vn-nätverk|statsrådsnätverk|statsrådets+nätverk|behandlingstid|nätverkets|nätverksmöt boka|"
            "vill|önskar|tar|ta|reservera|#date|tid|tider|tiden ^6"
        ),
        (
            "vn|government|state+network|vn-network network|slot|handling|meeting book|reserve|take|want|prefer|put|"
            "#date ^6"
        ),
        "vn-slot|vn+slot|vn-network|vn+network book|reserve|take|want|prefer|put|#date ^6",
        "verkosto|verkoston|nätverket|nätverksmötet|network varaa|varata|ota|otamme|boka|book|reserve #date ^4",
    ),
}
