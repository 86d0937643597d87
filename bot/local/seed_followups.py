"""Sample follow-ups of last round under names as people write them, a few of this round, and the councils' empty forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from alke.errors import RuleBroken
from alke.evidence import folder_of
from alke.followup import followup_item
from alke.followup_document import Action, FollowUpDocument
from alke.followup_form import form_item
from alke.people import Council
from alke.rounds import Round
from config.directory import councils
from config.templates import shipped_templates
from sharepoint.documents import add_note, fill, write_follow_up

Seed = tuple[str, Callable[[], bytes]]

_NAMES = (
    "Seuranta_{region}_syksy2023.docx", "{council} - seurantataulukko.docx", "Liite 1 {region} seuranta 2023.docx",
    "{council}, seuranta toimenpiteistä.docx", "2023-11_{region}_ALKE-seuranta (lopullinen).docx",
    "Seurantatiedot {council} syksy 2023.docx",
)  # fmt: skip
_DELIVERED = ("Keski-Suomi", "Pirkanmaa", "Satakunta", "Uusimaa")
_ACTIONS = (
    Action("Raideliikenteen palvelutason selvitys", "Selvitys on lausuntokierroksella", "Lausunto annettu syyskuussa",
           "LVM", "{council}"),
    Action("Osaavan työvoiman saatavuus: koulutuspaikkojen kohdentaminen", "Ennakointitieto koottu", "Ohjausryhmä aloittanut",
           "OKM, TEM", "{council}, korkeakoulut"),
    Action("Puhtaan siirtymän investointien lupakäytäntöjen sujuvoittaminen", "Valmistelu käynnissä", "", "YM, TEM", "{council}"),
    Action("Kaksikäyttöisen huoltovarmuusvaraston esiselvitys", "", "Rahoitusta haettu", "TEM, PLM", "{council}"),
    Action("Harvaan asuttujen alueiden palvelumallien kokeilu", "Kokeilulaki valmistelussa", "Kaksi kuntaa mukana", "VM, STM",
           "{council}, kunnat"),
    Action("Vesistöjen kunnostusohjelman jatko", "Rahoituspäätös 2024", "Kohteet priorisoitu", "MMM, YM", "{council}"),
)  # fmt: skip
_THEMES = ("Kestävä kasvu ja puhdas siirtymä", "Osaaminen ja työvoima", "Saavutettavuus")


def followup_seeds(round_: Round, *, begun: bool) -> Iterator[Seed]:
    """Paths with what makes their bytes; `begun`: this round's from those who are always early."""
    members = [council for council in councils() if council.region in round_.councils]
    try:
        _, item = followup_item(round_)
    except RuleBroken:
        members = []
    for index, council in enumerate(members):
        name = _NAMES[index % len(_NAMES)].format(region=council.region, council=council.name_fi)
        yield f"{item.template}/{name}", partial(_last, round_.name, council, index)
        if begun and council.region in _DELIVERED:
            yield (
                f"{item.folder}/{council.name_fi} seuranta helmikuu 2024.docx",
                partial(_this, round_.name, council, index),
            )
    yield from _forms(round_)


def _forms(round_: Round) -> Iterator[Seed]:
    try:
        _, item = form_item(round_)
    except RuleBroken:
        return
    for council in councils():
        if council.region in round_.councils:
            path = f"{folder_of(item, council.region)}/Lomake {council.name_fi}.docx"
            yield path, partial(_form, round_.channel, council.name_fi)


@cache
def _last(round_name: str, council: Council, index: int) -> bytes:
    blank = fill(
        shipped_templates()["liite1"],
        {"who": council.name_fi, "round": round_name, "title": f"Seuranta: {council.name_fi}"},
    )
    return write_follow_up(blank, FollowUpDocument(_THEMES[index % 3], actions=tuple(_actions(council, index))))


def _actions(council: Council, index: int) -> Sequence[Action]:
    chosen = [_ACTIONS[(index + step) % len(_ACTIONS)] for step in range(3)]
    return [
        Action(
            a.action,
            a.state_vn,
            a.state_councils,
            a.responsible_vn,
            a.responsible_councils.format(council=council.name_fi),
        )
        for a in chosen
    ]


@cache
def _this(round_name: str, council: Council, index: int) -> bytes:
    return add_note(_last(round_name, council, index), "Tilanne päivitetty helmikuussa 2024")


@cache
def _form(channel: str, council: str) -> bytes:
    values = {"region": council, "time": "", "round": channel, "title": f"Maakuntakohtainen keskustelu: {council}"}
    return fill(shipped_templates()["lomake"], values)
