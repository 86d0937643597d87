"""Cues of the intents about groups, events and the calendar (`alke.understand.cues` says how to read them)."""

from __future__ import annotations

from collections.abc import Mapping

CUES: Mapping[str, tuple[str, ...]] = {
    "group.show": (
        "!#ministry|minimikoko|=koko",
        "mitkä|mikä|ketkä|kuka|keitä|kenen maakun|liit mukana|ryhm|samas|kanssa|#date|#area|osallist ^1",
        "ketkä|keitä|kuka|kenen|keiden|mitkä|mikä|mihin|missä|minkä ryhm|kokoonpano|porukas|porukka ^6",
        "näytä|listaa|kerro|millai ryhm|kokoonpano",
        "kenen+kanssa|keiden+kanssa ^2",
        "ryhmät|grupperna|groups !mukaan ^1",
        "kuka|ketkä|mikä|mitkä ilman+ryhm|vailla+ryhm|ryhmättöm",
        "onko #region|#me ryhm|ryhmäs",
        "vilka|vilket|vem|vilken landskap|landskapen|förbund är+med|grupp|samma|deltar|ingår|#date ^1",
        "vilka|vilken|vem|visa|hur grupp|grupper|gruppen|sammansättning !hur+mång ^6",
        "vilka|vem tillsammans|med #me",
        "which|what|who region|council group|together|same|#date|part|in|join|with ^1",
        "which|what|who|show|list group|groups|grouping|composition ^6",
        "who|whom with #me",
        "ketkä|kuka|kenen|keiden|mitkä|vilka|vem|who|which kanssa|samas|yhdessä|together|samma|same #region|#me ^2",
        "kokoonpano|kokoonpanot|sammansättning|composition ^4",
        "kuuluu|kuuluuko|tillhör|ingår|belong ryhm|grupp|group #region|#me ^4",
        "=all|every|everyone|kaikil|=alla have|has|=on|=onko|har ryhm|group|grupp ^2",
    ),
    "group.join": (
        "!#ministry|#wh",
        "liity|liitty|liitä|liittä|liitet ^1",
        (
            "halua|haluai|halut|tulemme|tullaan|lähtee|lähde|lähdem|lähdet|pääse|pääst|mahtu|otetaan|ota|saako|voiko|"
            "voimmeko|voisi|osallistu mukaan|ryhm|porukkaan ^1"
        ),
        "lisää|laita|merkitse|kirjaa|ilmoita #me|#region ryhmään|samaan|porukkaan|mukaan !#person|#email ^2",
        "ilmoittaudu|ilmoittautu #region|#me|#area|#date !ketkä|kuka|montako|keitä",
        "osallistumme|osallistuu|osallistuisi #date|#area|keskusteluun|ryhmään !ketkä|kuka|mitkä ^1",
        (
            "ansluta|anslut|ansluter|gå+med|går+med|vara+med|=delta|=deltar|kom+med|komma+med|lägg grupp|gruppen|"
            "diskussion|vi|#me|#region|#area|#date !vilka|vem|which|who|when|när|#count ^2"
        ),
        "vill|kan|får vara+med|=delta|=deltar|gå+med !vilka|vem|which|who",
        "join ^3",
        "add|put #me|#region group ^2",
        "part+of|take+part|participate group|discussion #me",
        "halua|vill|want|wish samaan|samma|same keskustelu|ryhm|diskussion|grupp|discussion|group ^2",
    ),
    "schedule.show": (
        "mitä|mikä tapahtu|ohjelm|tulossa|luvassa|seuraavaks|edessä|tiedossa",
        "mitä|mikä #date",
        (
            "millo|koska|mihin+aikaan|mikä+päivä|moneltako|minä+päivä|monelta webinaari|seminaari|aune|keskustelu|"
            "keskustelut|tilaisuu|tapahtum|kokou|verkosto|tapaami|puheenvuoro ^1"
        ),
        "millo|koska #area|#region keskustelu|tilaisuu|kokous|tapaami ^1",
        "millo|koska vn-verkosto|valtioneuvostoverkosto|vn|vn:n ^3",
        "näytä|mikä|mitkä|kerro|anna kalenteri|aikataulu|ohjelma|tapahtuma|päivämäärät|aikajana ^2",
        "kierroksen|kevään|kevät|syksyn|vuoden aikataulu|kalenteri|ohjelma|päivämäärä|tapahtum",
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
        "mihin|moneltako|monelta|kello|kellonaika|milloin|koska kokoontu|alkaa|pidetään|järjest ^3",
        "jotain|mitään|något|anything kokous|kokousta|tapahtu|möte|händer|meeting|happening #date ^1",
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
