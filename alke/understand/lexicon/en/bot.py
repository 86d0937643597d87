"""The English words of concepts: the bot and its person."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "SHOW": "=show =list =see =tell =give =display",
    "OPEN": "=open =link",
    "GET": "=get =have =receive =give =download",
    "REMIND": "=poke =pings =prod =chase =chasing =nudges notificat remind =nudge =ping =alert =nagging =nag",
    "NUDGE": "=remind =nudge =ping =poke =prod =alert",
    "STOP": "=stop =off =disable deactiv =mute unsubscr =quit =enough =pause =less =fewer =silence",
    "FORGET": "=forgotten =forget =forgot",
    "PRIVACY": "privacy =gdpr =personal+data =data+protection =my+data =my+personal",
    "DATA": "=data =information =info =details",
    "ABOUTME": "=be+forgotten =about+=me =about+=us =forget+=me =delete+=me =erase+=me =remove+=me",
    "KEEP": (
        "storing stores =recording =log =logs =logging =store =stored =saved =keep =hold =stores =collect =collected "
        "=know"
    ),
    "KNOW": "=know",
    "FINNISH": "=finnish =suomi",
    "SWEDISH": "=swedish",
    "ENGLISH": "=english",
    "TONGUE": "language",
    "SPEAK": "=speak =talk =answer =reply =use =continue =understand =write",
    "HELP": "=commands =features =capabilit =help instruction manual =advice =guidance",
    "CANDO": "=do =help =offer =capable",
    "USE": "=use =work =works =function",
    "UNDERSTAND": "=understand understand =get+it =follow",
    "BOT": "=you =bot =this =robot",
    "BE": "=are =you're",
    "GREET": (
        "have+a+nice have+a+good have+a+great nice+weekend =regards =hej =greeting =hello =hi =hey =greetings "
        "=good+morning =good+afternoon =good+evening =good+day =howdy =hiya =bye =goodbye"
    ),
    "THANKS": "=thanks =thank =cheers =thx =ty",
    "OFFTOPIC": (
        "=how+are+you =how+is+it+going =how+do+you+do =table =joke =jokes weather =lunch hotel =flight =flights "
        "=train =trains =taxi restaurant recipe =news football =capital =poem translat =stock =stocks =song =movie "
        "president =prime+minister =what+time+is+it bitcoin =coffee =beer election =sing haiku"
    ),
    "INJECT": (
        "=let's+pretend =imagine+you =imagine+that ignore+prev ignore+all ignore+your ignore+the+above disregard "
        "=system+prompt =pretend+to =pretend+you =you+are+now jailbreak =developer+mode password forget+your+instr "
        "forget+all =root =admin =sudo override"
    ),
}
