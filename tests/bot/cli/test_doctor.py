"""The doctor says of each thing that is not well what it is and how to mend it, once, in words an administrator can use."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cli.doctor import tenant
from bot.cli.run import known
from bot.cli.trials import Finding, place, services
from bot.local.people import sample_people
from bot.local.seed import seed
from bot.system import SystemClock
from config.settings import Settings, read_settings
from sharepoint.contacts import COLUMNS, FILE
from sharepoint.workbooks import Sheet, make_workbook
from tests.standins.graph.local import Local, running

SCHEDULE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"
FORBIDDEN = "Sovelluksella ei ole oikeutta. Pyydä ylläpitoa myöntämään Sites.Selected-oikeus (write) tähän sivustoon."
LOGIN = (
    "Kirjautuminen ei kelvannut (InvalidAuthenticationToken). Tarkista ALKE_APP_ID, ALKE_TENANT_ID ja "
    "ALKE_APP_CERTIFICATE tai ALKE_APP_PASSWORD."
)
NO_LIBRARY = (
    "Kirjastoa ei löydy. Tarkista ALKE_DRIVE_ID ja se, että ALKE_GRAPH_URL päättyy osaan /v1.0. "
    "Tyhjän tunnisteen etsii alke doctor."
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a channel of 2024 in which everything is well."""
    what, root = known(), tmp_path_factory.mktemp("channel")
    seed(root, what.rounds.get("2024"), sample_people(what.councils, what.ministries), what.languages["fi"])
    return root


@pytest.fixture
async def local(files: Path, tmp_path: Path) -> AsyncIterator[Local]:
    shutil.copytree(files, tmp_path / "kirjasto" / "General")
    async with running(tmp_path, channel="General") as served:
        yield served


class Ward:
    """The settings of a bot in that channel, and what the doctor finds there that is not well."""

    def __init__(self, local: Local, data: Path, environment: pytest.MonkeyPatch) -> None:
        self.local, self._environment = local, environment
        self.values = {
            "ALKE_ROUND": "2024",
            "ALKE_TEAM_ID": "tiimi",
            "ALKE_CHANNEL_ID": "19:x@thread.tacv2",
            "ALKE_GRAPH_URL": local.server.url,
            "ALKE_DRIVE_ID": local.server.drive_id,
            "ALKE_FOLDER_ID": local.server.folder_id,
            "ALKE_DATA": str(data),
        }

    def settings(self, **changes: str) -> Settings:
        for name, value in {**self.values, **changes}.items():
            self._environment.setenv(name, value)
        return read_settings({**self.values, **changes})

    async def ill(self, **changes: str) -> list[Finding]:
        found = await tenant(known(), self.settings(**changes), "2024")
        return [finding for finding in found if not finding.well]

    def fault(self, **order: object) -> None:
        self.local.server.cloud.faults.order({"times": 999, **order})


@pytest.fixture
def ward(local: Local, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ward:
    return Ward(local, tmp_path / "oma", monkeypatch)


async def test_where_all_is_well_everything_is_named_and_nothing_to_mend_but_what_is_not_used(ward: Ward) -> None:
    found = await tenant(known(), ward.settings(), "2024")
    assert [one.what for one in found if not one.mend] == [
        "database", "drive", "folder", *["round_folder"] * 8, "schedule", "contacts", "probe",
    ]  # fmt: skip
    assert [(one.what, one.well) for one in found if one.mend] == [("look_up", True)]


@pytest.mark.parametrize(
    ("order", "mend"),
    [
        ({"status": 403, "code": "accessDenied"}, FORBIDDEN),
        (
            {"status": 401, "code": "InvalidAuthenticationToken"},
            LOGIN,
        ),
        (
            {"status": 429, "code": "activityLimitReached", "headers": {"Retry-After": "60"}},
            "SharePoint pyytää odottamaan. Yritä uudelleen muutaman minuutin päästä.",
        ),
        ({"status": 400, "code": "invalidRequest"}, NO_LIBRARY),
    ],
)
async def test_a_library_that_does_not_open_is_the_only_thing_said(
    ward: Ward, order: dict[str, object], mend: str
) -> None:
    ward.fault(**order)
    assert await ward.ill() == [Finding("drive", "", well=False, mend=mend)]


async def test_wrong_ids_are_told_apart(ward: Ward) -> None:
    assert await ward.ill(ALKE_DRIVE_ID="b!muu") == [Finding("drive", "", well=False, mend=NO_LIBRARY)]
    missing = "Kansiota ei löydy kirjastosta. Tarkista ALKE_FOLDER_ID. Tyhjän tunnisteen etsii alke doctor."
    assert await ward.ill(ALKE_FOLDER_ID="01MUU") == [Finding("folder", "", well=False, mend=missing)]


async def test_a_permission_to_read_alone_and_a_full_library_are_told_apart(ward: Ward) -> None:
    ward.fault(method="PUT", status=403, code="accessDenied", times=1)
    ward.fault(method="PUT", status=507, code="quotaLimitReached")
    assert [await ward.ill(), await ward.ill()] == [
        [Finding("probe", "", well=False, mend=FORBIDDEN)],
        [
            Finding(
                "probe",
                "",
                well=False,
                mend="Kirjaston tila on täynnä. Vapauta tilaa tai pyydä ylläpitoa suurentamaan kiintiötä.",
            )
        ],
    ]


async def test_a_server_that_writes_over_what_it_should_not_is_named_by_what_it_ignores(ward: Ward) -> None:
    ward.local.server.cloud.options.honour_conflict = False
    conflict = (
        "Palvelin antaa uuden tiedoston korvata samannimisen. Botti ei luo tiedostoja, ennen kuin tämä on korjattu."
    )
    assert await ward.ill() == [Finding("probe", "", well=False, mend=conflict)]
    ward.local.server.cloud.options.honour_if_match = False
    stale = "Palvelin ei noudata If-Match-ehtoa. Botti ei kirjoita, ennen kuin tämä on korjattu."
    assert await ward.ill() == [Finding("probe", "", well=False, mend=stale)]


async def test_files_that_are_missing_or_spoilt_are_named_each_with_its_mend(ward: Ward) -> None:
    channel = ward.local.root / "General"
    (channel / SCHEDULE).write_bytes((channel / SCHEDULE).read_bytes()[:5000])
    (channel / FILE).unlink()
    (channel / "Läntinen Suomi").rmdir()
    assert await ward.ill() == [
        Finding(
            "round_folder",
            "Läntinen Suomi",
            well=False,
            mend="Kohdetta ei löydy. Luo se tai korjaa nimi kierroksen tiedostoon.",
        ),
        Finding(
            "schedule",
            SCHEDULE,
            well=False,
            mend="Tiedosto on vioittunut. Palauta SharePointin versiohistoriasta aiempi versio.",
        ),
        Finding(
            "contacts",
            FILE,
            well=False,
            mend="Tiedosto puuttuu. Luo kanavan kansioon ALKE-botti työkirja yhteyshenkilot.xlsx, jossa on sarakkeet "
            "aadObjectId, nimi, sahkoposti, organisaatio ja rooli.",
        ),
    ]


async def test_each_mistake_in_the_contacts_is_a_finding(ward: Ward) -> None:
    rows = [("", "Testi Yksi", "", "Lapin liitto", "maakunta"), ("a", "Testi Kaksi", "", "Atlantis", "maakunta")]
    (ward.local.root / "General" / FILE).write_bytes(make_workbook([Sheet("Yhteyshenkilöt", COLUMNS, rows)]))
    not_understood = (
        "Riviä ei ymmärretä: Testi Kaksi, organisaatio ”Atlantis”, rooli ”maakunta”. Rooli on maakunta, ministeriö tai "
        "koordinaattori, ja organisaatio kirjoitetaan kuten kierroksella."
    )
    no_id = "Henkilöltä puuttuu aadObjectId: Testi Yksi. Ylläpito löytää sen Entrasta."
    assert [finding.mend for finding in await ward.ill()] == [no_id, not_understood]


async def test_a_database_that_does_not_open_is_named(ward: Ward) -> None:
    said = []
    for address in ("sqlite:////ei/ole/kansiota.db", "postgresql://x@127.0.0.1:6/x", "mysql://x", "x"):
        settings = ward.settings(ALKE_DATABASE_URL=address)
        said += [finding.mend async for finding in services(settings, SystemClock())]
    mend = (
        "Tietokantaa ei voi käyttää ({reason}). Tarkista ALKE_DATABASE_URL, tietokantapalvelin, levytila ja kansion "
        "kirjoitusoikeus."
    )
    assert said == [mend.format(reason=reason) for reason in ("gone", "gone", "address", "address")]


async def test_the_ids_of_the_folder_are_found_by_the_channel_or_by_the_site(ward: Ward) -> None:
    server = ward.local.server
    mend = f"Aseta ALKE_DRIVE_ID={server.drive_id} ja ALKE_FOLDER_ID={server.folder_id}"
    found = Finding("place", "General", well=False, mend=mend)
    site = "https://paikallinen.sharepoint.example/sites/ALKE/General"
    assert [await place(ward.settings(), ""), await place(ward.settings(), site)] == [found, found]


async def test_an_app_that_may_not_look_by_the_channel_is_told_to_name_the_site(ward: Ward) -> None:
    ward.fault(path="filesFolder", status=403, code="Forbidden")
    mend = (
        "Sovellus ei saa hakea kansiota kanavan kautta: Sites.Selected ei riitä siihen. Anna sivusto ja kansio: "
        "alke doctor --site tem.sharepoint.com/sites/SIVUSTO/KANSIO"
    )
    assert await place(ward.settings(), "") == Finding("place", "", well=False, mend=mend)
