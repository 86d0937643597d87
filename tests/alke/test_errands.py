"""Errands in free words of three languages, and what is none."""

from __future__ import annotations

import pytest

from alke.errands import errand_of, is_question

SAID = """
group.leave | lähdemme pois ryhmästä
group.leave | erotaan tästä porukasta
group.leave | vi vill lämna gruppen
group.leave | we want to leave the group
- | lähdemme mukaan Kainuun ryhmään
group.begin | aloitetaan uusi ryhmä
group.begin | perustetaan ryhmä Lapin ja Kainuun kanssa
group.begin | vi bildar en ny grupp
group.begin | start a new group
- | mitkä ryhmät on muodostettu?
paper:agenda | tee asialista
- | tehdäänkö asialista?
paper:agenda | luonnostele asialista ruotsiksi
- | lähetän asialistan huomenna
- | milloin asialista pitää tehdä?
- | onko asialista tehty?
paper:agenda | gör föredragningslistan
paper:agenda | draft the agenda please
paper:memo | luonnostele muistio
paper:background | tarvitsemme taustamuistion pohjan
paper:background | laaditaan taustamuistio
paper:background | vi behöver en bakgrundspromemoria
paper:memo | make the minutes
talks | kuka laatii muistion?
talk.owner | muistion laatii Maija Meikäläinen
talk.owner | Maija Meikäläinen kirjoittaa muistion
memo.done | muistio on toimitettu osallistujille
memo.done | promemorian har skickats till deltagarna
- | onko muistio toimitettu?
paper:invitation | tee kutsu keskusteluun
- | vie kutsu kalenteriin
- | kutsutaan kaikki koolle
talk.contact | nimeä TEM-yhteyshenkilö Itä-Suomen keskustelulle
talk.contact | nimeä keskusteluille TEM-yhteyshenkilöt
- | kuka on TEM-yhteyshenkilö?
talk.firm | vahvista maaliskuun keskustelut
talk.firm | teemat on päätetty
- | vahvista ajat
status.export | vie tilanne exceliin
status.export | tilanne taulukkona
theme | jatketaan teemailmoituksen luonnosta
theme | korjataan teemailmoitusta
- | milloin teemailmoitus pitää täyttää?
form | täytetään oman kansion lomake
form | på svenska: öppna vår blankett
followup | avaa meidän seuranta-asiakirja
- | avaa seurantakansio
status | missä seurannassa mennään?
status | hur ser läget ut?
status | miten menee kokonaisuutena
- | millä mallilla asialistamme on?
missing | mitä meiltä odotetaan?
missing | mitä olemme jo tehneet?
missing | what is expected of us
- | varaa meille ke 10.4. klo 12.30
- | mitkä ajat ovat vapaana
- | lisää osallistujiin Maija Meikäläinen
- | moi
talks | kuka pitää muistiota
- | pidetään keskustelu ke 10.4.
paper:agenda | Voisitko valmistella asialistan Pohjoisen keskusteluun?
paper:invitation | haluaisin kutsun itäisen Suomen keskustelusta
paper:memo | tehdäänpä muistiopohja
paper:memo | kan du göra ett utkast till promemoria
paper:invitation | create an invitation for our discussion
group.leave | irtaudumme ryhmästä
group.leave | Uusimaa jättää ryhmän
group.begin | Kootaan porukka Satakunnan ja Pirkanmaan kanssa
- | lägg till oss i gruppen
memo.done | pöytäkirja on jaettu kaikille
memo.done | minutes have been sent to the participants
talk.owner | Testi Kirjaaja tekee muistion
talk.owner | Anna Andersson skriver promemorian
talk.contact | merkitse TEM-yhteyshenkilöksi Testi TEM
talk.firm | vahvistetaan keskustelun päivät
talk.firm | bekräfta diskussionen
status.export | saanko tilanteen taulukkona?
theme | korjaa teemailmoitusta
theme | ändra vår temaanmälan
form | täydennetään lomaketta
form | fill in our form
- | avataanko seuranta?
followup | avaa seuranta
status | kuinka pitkällä ollaan?
status | how are things going overall?
missing | vad väntas av oss?
- | mitä meidän olisi pitänyt tehdä
- | siirrä varauksemme torstaille
- | peru aika
- | montako keskustelua meillä on?
- | näytä muistio
- | missä asialista on?
- | meiltä puuttuu vielä asialista
- | vahvista aika ryhmälle
- | muistuta asialistasta
paper:memo | valmistelepa muistiopohja pohjoisen keskustelusta
paper:agenda | Tarvitaan asialista maaliskuun keskusteluun
paper:invitation | voitko tehdä meille kutsun
paper:invitation | skapa en kallelse till diskussionen
paper:background | prepare a background memo for us
paper:agenda | luodaan esityslista
group.leave | me eroamme ryhmästä koska aikataulu ei sovi
group.leave | landskapet utträder ur gruppen
group.begin | muodostamme ryhmän
memo.done | Pöytäkirja lähetettiin osallistujille eilen
talk.owner | muistiota pitää Testi Testinen
talk.contact | nimetään TEM:n yhteyshenkilö Lapin keskusteluun
talk.firm | teemat vahvistettu
form | avaa oma lomake
followup | öppna uppföljningen
status | missä mennään seurannan kanssa
missing | mitä meiltä vaaditaan ennen joulua
- | katsotaan asialistaa
- | lähetä muistio meille
- | tilanne
- | varaa aika ryhmälle ti 17.3. klo 9
- | ketkä kuuluvat ryhmäämme
- | kiitos muistiosta!
followup.overview | kokoa kaikkien liittojen seurannat yhteen
followup.overview | sammanställ uppföljningen
status | näytä kokonaistilanne
missing | onko meidän seuranta jo kansiossa?
talks | missä yhteisissä keskusteluissa olemme?
talks | vem skriver protokollet?
- | ketkä ilmoittautuivat osallistujiksi?
followup.overview | tee koonti seurannoista
status | paljonko seurantoja on palautettu?
status | ketkä ovat palauttaneet seurannan?
- | mihin kansioon lomake palautetaan?
deadlines | mihin mennessä lomake pitää täyttää?
deadlines | mihin asti teeman voi ilmoittaa?
filing | kenelle teemailmoitus lähetetään?
talks | mitkä ovat yhteisten keskustelujen teemat?
theme | aloitetaan teemailmoitus
talk.times | maaliskuun ajat on nyt vahvistettu
"""
LOOSE = """
- | Uusi ryhmä?
- | Ny grupp?
- | New group?
- | Aloitetaanko uusi ryhmä
- | Tarvitsemmeko asialistan
- | Behöver vi en föredragningslista?
- | Do we need an agenda?
paper:memo | Kan du göra ett utkast till protokoll?
paper:memo | Could you draft the minutes?
- | ryhmällämme on uusi yhteyshenkilö
- | uuden ryhmän teema on vesi
- | the group will start at 9
- | Kainuu perusti ryhmän Lapin kanssa
- | gruppen har bildats
group.begin | Perustamme ryhmän Lapin kanssa
group.begin | vi bildar en ny diskussionsgrupp
folders | Avaa 7. Seuranta syksy 2023
folders | Öppna 7. Uppföljning hösten 2023
folders | Open 3. Forms
folders | Avaa 3. Kesäkokous
- | avaa 10. huhtikuuta vapaat ajat
- | avaa 10. ja 11. huhtikuuta ajat
- | avaa 10. 4. ajat
- | öppna 10. april lediga tider
- | öppna 10. oktober
- | open 10. April times
- | open 10. free times
followup | öppna uppföljningen 2026
form | avaa lomake 19. joulukuuta
- | Lähdemme Kainuun ryhmään
- | Me lähdetään Kainuun porukkaan
- | Vi går med i Kajanalands grupp
group.leave | Lähdemme Kainuun ryhmästä
- | I want to see the memo
- | I want to read the minutes
- | Haluaisin lukea muistion
- | Haluan katsoa asialistaa
- | Jag behöver se protokollet
- | Anna muistio
- | we need 30 minutes for our talk
- | make the talk forty minutes long
- | protokoll för diskussionen i Lappland
- | meidän pitää toimittaa muistio
- | muistiota pitää täydentää
- | Maija laatii muistion?
paper:memo | gör en promemoria för diskussionen
talk.owner | Anna gör promemorian
talk.owner | Anna Andersson för protokoll vid mötet
talk.owner | Matti Meikäläinen pitää pöytäkirjaa
- | Ehdotamme teemaksi vahvistamista
- | Teemamme on osaamisen vahvistaminen
- | vårt tema är att bekräfta identiteten
talk.firm | vårt tema är fastställt
talk.firm | the themes are decided
- | are the themes decided
memo.done | the minutes were sent to everybody
memo.done | promemorian skickades till alla i går
- | there is a draft agenda in the folder
- | missä menee raja osallistujien määrässä
- | our theme is to confirm the strategy
- | vahvistamme osallistumisemme Lapin keskusteluun
- | bekräfta deltagandet i diskussionen
- | Var ligger filerna?
- | Var står det i brevet?
- | millainen varaustilanne on?
- | hur ligger det till med bokningarna?
- | where is the meeting going to be held
status | hur ligger det till?
"""
"""What holds the words of an errand and is none, beside what is one."""
REFUSED = """
- | Ei lähdetä ryhmästä
- | Ryhmästä emme lähde
- | Emme halua lähteä pois ryhmästä
- | Emme usko, että lähdemme ryhmästä
- | Ryhmä on hyvä, emme lähde
- | Lapin liitto ei eroa ryhmästä
- | En ole lähdössä ryhmästä
- | Vi lämnar inte gruppen
- | Vi vet inte om vi lämnar gruppen
- | We won't leave the group
- | We will never leave the group
- | We don’t think that we leave the group
group.leave | aikataulu ei sovi, lähdemme ryhmästä
group.leave | lähdemme ryhmästä jos aikataulu ei sovi
group.leave | emme ehdi ja eroamme ryhmästä
group.leave | vi kan inte komma, så vi lämnar gruppen
group.leave | vi lämnar gruppen om tiden inte passar
group.leave | we can't come, so we leave the group
- | Ei perusteta uutta ryhmää
- | Emme perusta ryhmää
- | Vi bildar ingen ny grupp
- | We won't form a group
group.begin | Emme lähde ryhmästä vaan perustamme uuden ryhmän
- | En tarvitse muistiota
- | Muistiota en tarvitse
- | Ei tarvita muistiota
- | Muistiota ei tarvita 10.4. keskustelusta
- | Ette kai tee muistiota
- | Älkää tehkö muistiota
- | Vi behöver inga promemorior
- | Gör ej promemorian
- | We need no minutes
- | Don't make the minutes
paper:memo | Muistiota ei ole vielä tehty, tee se
paper:memo | Ei, tee muistio
paper:memo | Ei kun tee muistio
paper:memo | Tarvitsemme muistion, emme asialistaa
paper:memo | Tarvitsemme muistion muttei asialistaa
paper:memo | Promemorian är inte gjord, gör den
paper:memo | Skapa en promemoria
paper:memo | Hej, gör promemorian
group.begin | Starta en grupp
- | En perusta ryhmää
- | En minä tähän ryhmään lähde
paper:memo | No tehdään muistio
paper:agenda | We don't need the minutes but make the agenda
- | Muistiota ei ole lähetetty
- | Muistiota ei ole toimitettu osallistujille
- | Promemorian har inte skickats
- | The minutes haven't been sent
memo.done | Muistio on lähetetty, en tarvitse muuta
- | Teemoja ei ole vielä päätetty
talk.owner | Muistion tekee Maija eikä Anna
- | Älä avaa seurantaa
- | Korjausta ei tarvita, teemailmoitus on valmis
missing | mitä meiltä ei ole tehty?
- | eikö muistiota tehdä?
"""
"""What is told not to be done, and what is told beside a refusal."""
MINISTRY = {
    "osallistumme Lapin keskusteluun": True,
    "emme tule Kainuun keskusteluun": False,
    "me ei tulla Kainuun keskusteluun": False,
    "vi deltar inte i Lapplands diskussion": False,
    "tulemme mukaan Uudenmaan keskusteluun": True,
    "ministeriömme osallistuu Lapin keskusteluun": True,
    "we will attend the discussion of Lapland": True,
    "we won't come to the discussion of Lapland": False,
    "mihin keskusteluihin meidän pitää vastata?": None,
}
OTHERS = [
    "Erkki Esimerkki osallistuu Lapin keskusteluun",
    "Erkki ei tule keskusteluun",
    "Lapin liitto osallistuu keskusteluun",
    "Erkki Esimerkki deltar i diskussionen",
    "Erkki Esimerkki will attend the discussion",
    "emme kai tule keskusteluun vielä?",
]


@pytest.mark.parametrize(
    "line", [*SAID.strip().splitlines(), *LOOSE.strip().splitlines(), *REFUSED.strip().splitlines()]
)
def test_the_errand_of_a_sentence(line: str) -> None:
    wanted, text = line.split(" | ")
    found = errand_of(text)
    assert (f"{found.name}:{found.kind}".strip(":") if found else "-") == wanted


@pytest.mark.parametrize(("text", "yes"), MINISTRY.items())
def test_a_ministry_says_whether_it_comes(text: str, yes: bool | None) -> None:
    found = errand_of(text, ministry=True)
    assert found is not None
    assert (found.name, found.yes) == ("attend", yes)


@pytest.mark.parametrize("text", OTHERS)
def test_what_others_do_is_no_answer_of_the_ministry(text: str) -> None:
    assert errand_of(text, ministry=True) is None


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("VM ei osallistu Satakunnan tapaamiseen", False),
        ("FM deltar i Satakuntas diskussion", True),
        ("The Ministry of Finance will attend the discussion", True),
    ],
)
def test_a_ministry_named_is_the_one_that_comes(text: str, yes: bool) -> None:
    found = errand_of(text, ministry=True, named=True)
    assert (found and found.yes) is yes


def test_a_ministrys_person_orders_papers_like_anybody() -> None:
    found = errand_of("tee asialista Lapin keskusteluun, osallistumme siihen", ministry=True)
    assert (found and found.name, found and found.kind) == ("paper", "agenda")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Onko määräaikaa siirretty", True),
        ("Har tidsfristen flyttats?", True),
        ("was the deadline extended", True),
        ("Voisitko siirtää määräaikaa?", False),
        ("Kan du flytta tidsfristen?", False),
        ("Could you move the deadline?", False),
        ("siirrä määräaikaa, emme ehdi", False),
    ],
)
def test_a_request_is_no_question(text: str, asks: bool) -> None:
    assert is_question(text) is asks


@pytest.mark.parametrize("text", ["osallistumme Lapin keskusteluun", "emme tule Kainuun keskusteluun"])
def test_a_council_answers_for_no_ministry(text: str) -> None:
    assert errand_of(text) is None
