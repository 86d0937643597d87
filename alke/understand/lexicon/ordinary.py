"""Common words that mean nothing to the bot but look like a slip in one that does: 'mulle' is no 'mille', 'march' no 'match'."""

from __future__ import annotations

from alke.understand.utterance import word_set

WORDS = word_set(
    "tyhmä tyhmät lomalle loma lomalla heitä listasta lista voitteko voitko voisitteko voisko voisitko saisinko "
    "mitään huomenna päivä päivänä päivässä päiväksi päiviä päivinä päivän päivään päivästä päivistä aikaan aikana "
    "asian asiantuntija seuraava seuraavaksi seuraavat seuraaviin seuraavasti mulle mulla multa sulla sulle susta "
    "teille meille meiltä meillä meidät minulle minulla siirtymä siirtymän siitä pohjalta lapista mieltä muille muita "
    "muista viime päättää kaikkea kaikkeen joista joissa jossa jotka jolla toimeenpano "
    "toimeenpanosta toimeenpanoa näitä keskeiset keskeisiä keskeisen keskeisten lisäksi yhdistävät kunkin kustakin "
    "varmaan varsinainen varsinaiset varsinaisia voittaa vuorossa olemaan voimin tarjotun nimeni nimen vireillä viedä "
    "katsoo mennä kanta tullu vuoksi kahdeksan omasta tutkia pysyy parhaillaan vähentää toimet vuorovaikutus "
    "vuorovaikutusta vuoropuhelu siten selvillä varhaisessa lähtien teamsin neuvoston neuvotteleva "
    "kokonaisturvallisuus kokonaisturvallisuuden terveysministeriö valtion vihreä liikenne saavutettavuus "
    "saavutettavuutta turvallisuus osaava osaavan kaivannaisala viikolla viikoilla viikon keskiviikko keskiviikon "
    "keskiviikolle tiistai tiistaille osalta osaltaan pyydetään kuuden neljän kolmen kahdelle käydään odottaa "
    "muistiin suomen suomelle suomessa kevään kevät länge längre ställ turism bland frågor tusen kvart numera plats "
    "plans boten läggas there their these those about could would were after under being march better story joint "
    "that's notices greet sites matches minister ministers eteenpäin"
)
_STEMS = ("perust",)  # 'perustamme' is no 'perutamme'


def is_ordinary(word: str) -> bool:
    """Whether the word is one of these, or begins as one of them in any form."""
    return word in WORDS or word.startswith(_STEMS)
