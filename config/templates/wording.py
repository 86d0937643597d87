"""What the shipped templates say, in Finnish and Swedish; {{…}} are the marks that sharepoint.documents.fill fills."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, the parts it splits into, and its share of the width."""

    text: str
    share: float = 1.0
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with labelled fields, a table, or lines under it."""

    heading: str = ""
    labels: Sequence[tuple[str, str]] = ()
    columns: Sequence[Column] = ()
    rows: Sequence[Sequence[str]] = ()
    lines: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """One template."""

    name: str
    language: str
    title: str
    blocks: Sequence[Block]
    intro: Sequence[str] = ()
    head: str = "{{round}}"
    foot: str = ""
    landscape: bool = False


_VN = ("VN", "Maakunnat")
_SR = ("Statsrådet", "Landskapen")

_LIITE1 = (
    Block(
        "Teema",
        columns=(
            Column("Keskusteluteema/käsillä olevan tilanteen kuvaus"),
            Column("Kehittämiskärjet/haasteet ja mahdollisuudet"),
            Column("Tavoitteet"),
        ),
        rows=(("Keskusteluteema:",), ("", "", ""), ("", "", "")),
    ),
    Block(
        "Toimenpiteet",
        columns=(
            Column("Käynnissä olevat toimenpiteet", 2),
            Column("Vastuutahot", 1.6, _VN),
            Column("Ehdotukset uusiksi toimenpiteiksi", 2),
            Column("Vastuutahot", 1.6, _VN),
        ),
        rows=(("Toimenpiteet",), ("",) * 6, ("",) * 6),
    ),
    Block(
        "Seuranta",
        columns=(
            # The closing bracket is missing in the ministry's own heading, by which people and the bot know the table.
            Column("Toimenpiteet (käynnissä olevat ja ehdotukset uusiksi toimenpiteiksi", 2),
            Column("Etenemisen tilanne", 3, _VN),
            Column("Vastuutahot", 1.6, _VN),
        ),
        rows=(("Seuranta toimenpiteistä",), ("",) * 5, ("",) * 5),
    ),
)
_BILAGA1 = (
    Block(
        "Tema",
        columns=(
            Column("Diskussionstema/beskrivning av läget"),
            Column("Utvecklingsspetsar/utmaningar och möjligheter"),
            Column("Mål"),
        ),
        rows=(("Diskussionstema:",), ("", "", ""), ("", "", "")),
    ),
    Block(
        "Åtgärder",
        columns=(
            Column("Pågående åtgärder", 2),
            Column("Ansvariga", 1.6, _SR),
            Column("Förslag till nya åtgärder", 2),
            Column("Ansvariga", 1.6, _SR),
        ),
        rows=(("Åtgärder",), ("",) * 6, ("",) * 6),
    ),
    Block(
        "Uppföljning",
        columns=(
            Column("Åtgärder (pågående och föreslagna)", 2),
            Column("Hur åtgärden framskrider", 3, _SR),
            Column("Ansvariga", 1.6, _SR),
        ),
        rows=(("Uppföljning av åtgärderna",), ("",) * 5, ("",) * 5),
    ),
)

WORDING = (
    Paper(
        "liite1", "fi-FI", "Yhteisen keskustelun teeman kuvaus ja johtopäätökset: {{who}}", _LIITE1,
        head="{{round}}   Asiakirjat   Liite 1", landscape=True,
    ),
    Paper(
        "liite1.sv", "sv-FI", "Beskrivning av temat för den gemensamma diskussionen och slutsatser: {{who}}", _BILAGA1,
        head="{{round}}   Handlingar   Bilaga 1", landscape=True,
    ),
    Paper(
        "lomake", "fi-FI", "Maakuntakohtainen keskustelu: {{region}}",
        [Block(labels=(
            ("Maakunnan liitto", "{{region}}"), ("Keskustelun ajankohta", "{{time}}"), ("Keskustelun teema", ""),
            ("Teeman kuvaus", ""), ("Osallistujat (nimi ja organisaatio, yksi riville)", ""), ("Yhteyshenkilö", ""),
        ))],
        intro=("Yksi poikkihallinnollinen teema. Lomakkeen voi täyttää tähän tai ALKE-botin kortilla kanavassa.",),
    ),
    Paper(
        "lomake.sv", "sv-FI", "Landskapets egen diskussion: {{region}}",
        [Block(labels=(
            ("Landskapsförbund", "{{region}}"), ("Tidpunkt", "{{time}}"), ("Diskussionstema", ""),
            ("Beskrivning av temat", ""), ("Deltagare (namn och organisation, en per rad)", ""), ("Kontaktperson", ""),
        ))],
        intro=("Ett tväradministrativt tema. Blanketten kan fyllas i här eller med ALKE-botens kort i kanalen.",),
    ),
    Paper(
        "teemailmoitus", "fi-FI", "Teemailmoitus: {{theme}}",
        [Block(labels=(
            ("Asianumero", "{{diary}}"), ("Keskusteluteema", "{{theme}}"), ("Teeman kuvaus", "{{description}}"),
            ("Keskustelukysymykset", "{{questions}}"), ("Osallistuvat maakunnat", "{{regions}}"),
            ("Maakuntien yhteyshenkilöt", "{{contacts}}"),
            ("Ensisijainen käsittelyaika VN-verkostossa", "{{vn_time}}"),
            ("Toissijainen käsittelyaika VN-verkostossa", "{{vn_time_2}}"),
            ("Keskustelun toivottu ajankohta", "{{talk_time}}"),
        ))],
    ),
    Paper(
        "teemailmoitus.sv", "sv-FI", "Temaanmälan: {{theme}}",
        [Block(labels=(
            ("Ärendenummer", "{{diary}}"), ("Diskussionstema", "{{theme}}"), ("Beskrivning av temat", "{{description}}"),
            ("Frågor", "{{questions}}"), ("Deltagande landskap", "{{regions}}"), ("Kontaktpersoner", "{{contacts}}"),
            ("Behandlingstid i SR-nätverket", "{{vn_time}}"), ("Behandlingstid i andra hand", "{{vn_time_2}}"),
            ("Önskad tid för diskussionen", "{{talk_time}}"),
        ))],
    ),
    Paper(
        "asialista", "fi-FI", "Asialista: {{meeting}}",
        [
            Block(labels=(
                ("Keskustelu", "{{meeting}}"), ("Aika", "{{time}}"), ("Paikka", "{{place}}"), ("Keskusteluteema", "{{theme}}"),
                ("Maakunnat", "{{regions}}"), ("TEM-yhteyshenkilö", "{{contact}}"),
            )),
            Block("Asiat", columns=(Column("Klo", 0.6), Column("Asia", 2.4), Column("Esittelijä", 1.2)),
                  rows=(("{{items.time}}", "{{items.text}}", "{{items.who}}"),)),
            Block("Osallistujat", columns=(Column("Nimi"), Column("Organisaatio")),
                  rows=(("{{people.name}}", "{{people.organisation}}"),)),
        ],
    ),
    Paper(
        "asialista.sv", "sv-FI", "Föredragningslista: {{meeting}}",
        [
            Block(labels=(
                ("Diskussion", "{{meeting}}"), ("Tid", "{{time}}"), ("Plats", "{{place}}"), ("Diskussionstema", "{{theme}}"),
                ("Landskapen", "{{regions}}"), ("ANM:s kontaktperson", "{{contact}}"),
            )),
            Block("Ärenden", columns=(Column("Kl.", 0.6), Column("Ärende", 2.4), Column("Föredragande", 1.2)),
                  rows=(("{{items.time}}", "{{items.text}}", "{{items.who}}"),)),
            Block("Deltagare", columns=(Column("Namn"), Column("Organisation")),
                  rows=(("{{people.name}}", "{{people.organisation}}"),)),
        ],
    ),
    Paper(
        "muistio", "fi-FI", "Muistio: {{meeting}}",
        [
            Block(labels=(
                ("Keskustelu", "{{meeting}}"), ("Aika", "{{time}}"), ("Paikka", "{{place}}"), ("Keskusteluteema", "{{theme}}"),
                ("Puheenjohtaja", "{{chair}}"), ("Muistion laatija", "{{writer}}"),
            )),
            Block("Osallistujat", columns=(Column("Nimi"), Column("Organisaatio")),
                  rows=(("{{people.name}}", "{{people.organisation}}"),)),
            Block("Keskustelu", columns=(Column("Asia", 1), Column("Keskeiset näkökohdat", 2.4)),
                  rows=(("{{items.text}}", ""),)),
            Block("Toimenpiteet", columns=(Column("Toimenpide", 2), Column("Vastuutahot", 1.6, _VN)),
                  rows=(("",) * 3, ("",) * 3)),
            Block("Jakelu", lines=("{{distribution}}",)),
        ],
        foot="{{diary}}",
    ),
    Paper(
        "muistio.sv", "sv-FI", "Promemoria: {{meeting}}",
        [
            Block(labels=(
                ("Diskussion", "{{meeting}}"), ("Tid", "{{time}}"), ("Plats", "{{place}}"), ("Diskussionstema", "{{theme}}"),
                ("Ordförande", "{{chair}}"), ("Uppgjord av", "{{writer}}"),
            )),
            Block("Deltagare", columns=(Column("Namn"), Column("Organisation")),
                  rows=(("{{people.name}}", "{{people.organisation}}"),)),
            Block("Diskussion", columns=(Column("Ärende", 1), Column("Centrala synpunkter", 2.4)),
                  rows=(("{{items.text}}", ""),)),
            Block("Åtgärder", columns=(Column("Åtgärd", 2), Column("Ansvariga", 1.6, _SR)), rows=(("",) * 3, ("",) * 3)),
            Block("Sändlista", lines=("{{distribution}}",)),
        ],
        foot="{{diary}}",
    ),
    Paper(
        "taustamuistio", "fi-FI", "Taustamuistio: {{theme}}",
        [
            Block(labels=(("Keskustelu", "{{meeting}}"), ("Maakunnat", "{{regions}}"), ("Laatijat", "{{contacts}}"))),
            Block("Tausta ja tilanne", lines=("{{description}}",)),
            Block("Kysymykset keskusteluun", lines=("{{questions}}",)),
            Block("Lähteet ja lisätiedot", lines=("",)),
        ],
    ),
    Paper(
        "taustamuistio.sv", "sv-FI", "Bakgrundspromemoria: {{theme}}",
        [
            Block(labels=(("Diskussion", "{{meeting}}"), ("Landskapen", "{{regions}}"), ("Uppgjord av", "{{contacts}}"))),
            Block("Bakgrund och läge", lines=("{{description}}",)),
            Block("Frågor för diskussionen", lines=("{{questions}}",)),
            Block("Källor och mer information", lines=("",)),
        ],
    ),
)  # fmt: skip
