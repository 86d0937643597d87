"""Groups of words of three languages by which errands are told: one's papers, doings and questions.

`lähd*` is a word that begins so, `*asialist*` one that holds it, `*?` one with a question mark, `#` a number;
words joined by `_` stand in a row.
"""

from __future__ import annotations

from alke.dates.words import EN_MONTHS, FI_MONTHS, LATE_MONTHS, SHORT_MONTHS, SV_MONTHS

QUESTION = (
    "*? *aanko *äänkö *ammeko *emmeko *emmekö "
    "missä mistä mitä miksi kuinka montako paljonko kenen tarvitaanko milloin mihin_mennessä onko oliko joko ovatko kuka ketkä "
    "mikä mitkä miten pitääkö täytyykö saako saammeko voiko voimmeko vad varför när vem vilka hur måste får har_ni har_vi "
    "what why which where when who how must may should do_we did is_the is_our is_there are_the are_our are_there "
    "was_the was_our were_the has_the have_the"
)
NOT = (
    "ei et emme ette eivät eikä enkä etkä emmekä ettekä eivätkä ettei ellei jollei muttei älä älkää älköön äläkä "
    "inte ej icke ingen inga inget aldrig varken not never cannot *n't *n’t dont wont need_no want_no make_no"
)
NOT_I = "en"
"""Finnish alone: 'en promemoria' refuses nothing."""
THOUGH = "että kun jos jotta att om när that if when unless"
"""What a refusal after it does not reach over: 'lähdemme ryhmästä, jos aika ei sovi'."""
SEE = (
    "näytä nähdä luen lue* luke* katso* etsi* löyt* visa se_på vill_se behöver_se få_se läs* titta* hitta* "
    "show see read view look* find link*"
)
ASKS = f"{QUESTION} {SEE}"
"""What tells nothing: a question, a wish to see what there is."""
IDLE = f"{ASKS} is are was were"
"""What orders nothing: these, and what is said to be."""
REQUEST = (
    "voisi* voitko voitteko saisi* viitsi* pyydä* kan_du kan_ni kunde_du kunde_ni skulle_du skulle_ni skulle_vi snälla "
    "can_you could_you could_we could_i would_you will_you please"
)
"""What makes a wish of a sentence with a question mark."""
MAKE = (
    "tee teen teemme tehdä tehdään tehdäänpä tekisit* laadi* luonnost* valmistel* luo luodaan kirjoita tarvits* tarvita* "
    "tarttis* halua* pohja pohjan pohjaa "
    "gör göra utarbeta* skapa* upprätta* förbered* behöver vill_ha make draft prepare create "
    "need want"
)
AGENDA = "*asialist* *esityslist* föredragningslist* dagordning* agenda*"
BACKGROUND = (
    "taustamuisti* taustapaper* bakgrundspromemori* bakgrundspapper* background_memo background_paper background_note"
)
MEMO = "muistio* kokousmuistio* pöytäkirja* promemori* protokoll* memo minutes"
INVITATION = "kutsu kutsun kutsut *kutsukirje* inbjud* kallelse* invit*"
GROUP = "*ryhm* porukka* porukas* porukoi* kimppa* *grupp* *group*"
TALK = "*keskustelu* tapaami* diskussion* möte* discussion* meeting* talk*"
FOLLOWUP = "seuran* seurat* uppfölj* follow-up* followup*"
NEW_GROUP = (
    "uusi_*ryhm* uuden_*ryhm* uusi_porukka ny_*grupp* new_group new_*_group form_a form_our start_a start_our start_the"
)
BEGUN = (
    "perustettu* perusti perustin perustimme perustivat perustettiin aloitettu* aloitettiin aloitti* koottu* koottiin "
    "bildats bildat bildades bildade startat startade börjat började"
)
"""A group that has been begun is none to begin."""
BOOKINGS = "*varau* *varatt* vapai* bokning* bokad* booking* booked"
CONTENT = (
    "vahvistami* vahvistumi* *teemaksi *teemaks *teemaksemme *teemana *teemanamme som_tema till_tema tema_är_att bekräftels* "
    "theme_is_to as_theme as_the_theme strengthen*"
)
"""A theme told by its name, which may be to confirm or to strengthen something."""
KEEPS = "pitää_*muistiota pitää_*muistion pitää_pöytäkirjaa *muistiota_pitää pöytäkirjaa_pitää för_protokoll* förs_av"
"""Who keeps the minutes: 'pitää' alone is a duty, 'för' alone is for somebody."""
SENT = "skickat* skickades delat* delades sänt* sändes sent delivered shared"
CONTACT = "tem-yhteyshenkilö* tem:n_yhteyshenkilö* tem_yhteyshenkilö* anm:s_kontaktperson* ministry's_contact"

NUMBERED = "avaa_#._* avataan_#._* öppna_#._* open_#._*"
"""A folder is opened by its number: 'Avaa 7. Seuranta'."""
_MONTHS = (
    *(f"{month}kuu*" for month in FI_MONTHS),
    *SV_MONTHS,
    *EN_MONTHS,
    *LATE_MONTHS,
    *SHORT_MONTHS,
    "oktober",
    "oct",
)
DATED = " ".join([*(f"#._{month}" for month in _MONTHS), "#._#* vapaa vapaat vapaita lediga free"])
"""A day's times are opened by its number too: 'avaa 10. huhtikuuta vapaat ajat'."""
