"""The Swedish words of concepts: the bot and its person."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "SHOW": "=räkna+upp =lista =visa =visar =berätta =säg =ge =kolla",
    "OPEN": "öppna =länk länken",
    "GET": "=få =får =fått =hämta",
    "REMIND": "=puffa pinga =knuffa =peta aviser påminn",
    "NUDGE": "=påminn =påminna =puffa =knuffa =pinga",
    "STOP": "=sluta =stäng =av =stopp =stoppa =pausa avaktiv inaktiv avslut =nog =mer =tysta =slut =mindre",
    "FORGET": "=glömt =glöm =glömma",
    "PRIVACY": "dataskydd integritet personupp registerbesk",
    "DATA": "uppgift =data =information =info =allt",
    "ABOUTME": "=glömd =bortglömd =om+mig =mig =om+oss",
    "KEEP": "sparat lagra =samlar =registrerat samlat vet",
    "KNOW": "=vet =känner",
    "FINNISH": "=finska =suomi finsk",
    "SWEDISH": "svensk",
    "ENGLISH": "engelsk",
    "TONGUE": "språk",
    "SPEAK": "prata tala =svara förstår =fortsätt fortsätta kommunicera betjän",
    "HELP": "kommando =handledning hjälp instruktion anvisn bruksanv =råd",
    "CANDO": "=kan =gör =göra =klarar",
    "USE": "använd fungerar",
    "UNDERSTAND": "förstår fattar =begriper",
    "BOT": "botten =bot =robot =du =dig =den+här",
    "BE": "=är",
    "GREET": (
        "trevlig+helg =trevlig =glad ha+det+bra =hälsningar =heisan =hejja =tjenixen =morrn =kvällen =hallo =hej "
        "=hejsan =hallå =tjena =tja =morjens =goddag =hejhej =tjenare =god+morgon =god+dag =god+kväll =god+middag "
        "=godmorgon =hejdå =mors"
    ),
    "THANKS": "=tack =tackar =tusen+tack",
    "OFFTOPIC": (
        "=hur+mår =läget+då =bord =bordet skämt =vits väder vädret =lunch lunch hotell =flyg =flyget =tåg tåget =taxi "
        "restaurang recept nyhet fotboll huvudstad =dikt översätt =kostar =öl =kaffe president statsminist bitcoin "
        "=klockan+är =är+klockan vitsar =sjung"
    ),
    "INJECT": (
        "föreställ+dig =låtsas glöm+alla glöm+tidig glöm+dina ignorera+alla ignorera+tidig ignorera+dina "
        "ignorera+regl systemprom låtsas+att lösenord"
    ),
}
