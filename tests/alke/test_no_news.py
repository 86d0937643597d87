"""'Nothing new' in three languages, and what only sounds like it."""

from __future__ import annotations

import pytest

from alke.no_news import says_no_news

NO_NEWS = """
Ei uutta raportoitavaa
uutta raportoitavaa ei seurantaan ole
Kymenlaakson seurannassa ei mitään raportoitavaa tällä kertaa
seurannan tiedot ovat samat kuin viimeksi
Pirkanmaalla seurannan asiat ennallaan
Seurantamme ei ole muuttunut
Etelä-Savon osalta seuranta pysyy samana
Tallenna seuranta ilman muutoksia
Päivitä Kainuun seuranta: ei muutoksia
Seuranta on tehty, muutoksia ei ole
Inget nytt att rapportera från Österbotten
Inga ändringar i uppföljningen
Vi har ingenting att rapportera
Uppföljningen är oförändrad
No changes to the follow-up
We've got nothing to add to the follow-up this time
Our follow-up is the same as last year
Tarkistimme seurannan, ei muutoksia
En raportoi uutta, ei muutoksia
Inget nytt, spara utan ändringar
We have not changed anything, nothing new
"""
PERHAPS_NEWS = """
uutta on mutta ei vielä valmista
uutta on, muttei valmista
seurannassa on uutta, ei valmista
Meillä on uutta raportoitavaa, ei ole kirjattu
Seurantaa ei ole päivitetty, uutta tulossa
seuranta ei ole valmis, uutta tulee
seurannassa ei ole ongelmia, uutta on
emme ole ehtineet raportoida uutta
seuranta ei ole ennallaan
ei vielä uutta
eikö seurantaan tullut uutta?
det finns nytt men inte klart
uppföljningen har ändrats, inget är klart
inga problem, vi uppdaterar uppföljningen
inget nytt är klart än
uppföljningen är inte oförändrad
no problem, let's update the follow-up
no, there is something new in the follow-up
no changes are ready yet
the follow-up is not the same as last year
päivitä seuranta
päivitän seurannan samana päivänä
Seuranta: toimenpide 3 valmistui, muuten ei muutoksia
ei muutoksia paitsi toimenpide 3 on valmis
ei muutoksia toimenpidettä 3 lukuun ottamatta
toimenpide 3 on valmis, muilta osin ei muutoksia
ei muutoksia tavoitteissa vaan toimenpiteissä
ei muita muutoksia, toimenpide 3 on valmis
Muuten ennallaan, toimenpide 3 päättyi
Loput ennallaan
Vain toimenpide 3 muuttui, tavoitteissa ei muutoksia
Ei tule uutta raporttia, päivitin kaiken
Ei uutta. Lisäsimme kaksi toimenpidettä
toimenpide 3 valmistui eikä tavoitteissa ole muutoksia
toimenpide 3 on valmis, ei muutoksia
åtgärd 3 är klar, annars inga ändringar
inga ändringar förutom i åtgärd 3
oförändrat i övrigt
inga andra ändringar
inga ändringar i målen utan i åtgärderna
vi uppdaterade åtgärderna, inga ändringar i målen
no changes except in action 3
action 3 is done, otherwise unchanged
nothing new apart from action 3
the rest is unchanged
we updated the actions, no changes to the goals
"""


@pytest.mark.parametrize("text", NO_NEWS.strip().splitlines())
def test_no_news_is_heard_in_any_order_and_language(text: str) -> None:
    assert says_no_news(text) is True


@pytest.mark.parametrize("text", PERHAPS_NEWS.strip().splitlines())
def test_news_that_is_not_ready_is_still_news(text: str) -> None:
    assert says_no_news(text) is False


def test_many_words_are_no_sure_denial() -> None:
    assert says_no_news("ei uutta " * 100) is False
