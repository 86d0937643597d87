"""The English words of concepts: what is asked, how it is said, and what answers."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # what is asked
    "WHO": "=who =whom =whose =who's =whos =who've =who'd",
    "ANYONE": "=anyone =someone =somebody =anybody =nobody",
    "WHAT": "=what =which =what's =whats",
    "WHEN": "=when =what+time =what+day =when's =what+date =which+day =which+date",
    "WHERE": "=where =where's",
    "HOWMANY": "=how+many =how+much =how+few =how+big =how+large",
    "HOWLONG": "=how+late =how+many+weeks =how+long =how+much+time =how+many+days =until+when",
    "HOW": "=how",
    "WHATABOUT": "=how+about =what+about =and+what+about",
    "VERB": "=is =are =has =have =does =do =did =was =were =isn't =aren't =hasn't",
    "WHY": "=why",
    # how it is said
    "NOT": (
        "=not =no =don't =dont =doesn't =can't =cannot =won't =isn't =aren't =haven't =hasn't =didn't =never =nothing "
        "=none =couldn't =shouldn't =no-one =wont =cant"
    ),
    "MUST": "=must =should =need =needs =have+to =has+to required =ought =shouldn't =supposed =due",
    "MAY": "=may =can allowed permitted =possible",
    "CANYOU": "=are+you+able =do+you+know+how =are+you+capable",
    "WANT": (
        "=want =wants =wish =wishes =like =prefer =prefers =hope =hoping =would+like =we'd =i'd =request =propose "
        "=proposes =suggest preferenc =requests =wanted"
    ),
    "NEED": "=needing =need =needs =require =requires",
    "FIT": "=best =suits =suit =works =work =fit =fits =fine =possible",
    "ABLE": "=make =attend =able =manage",
    "ALL": "=everything =all =every =everyone =everybody =each",
    "ONLY": "=only =just",
    "SEVERAL": "several =more+than =two =multiple =both =many =three =four =five =another",
    "SAME": "nothing+has+changed =same =unchanged",
    "NEW": "=new =news =anything+new",
    "OWN": "=own =ours",
    "STILL": "=still =yet",
    # answers and turns of speech
    "MEAN": "=mean =meant",
    "RATHER": "=rather =actually =i+=mean =i+=meant =make+=it =make+=that",
    "SAY": "=say =says =write =type =writing =typing",
    "POSSIBLE": "=chance =chances =possible =possibility",
    "CHOOSE": "=option =options alternativ =choose =pick =select",
    "YES": (
        "=alright =allright =yes =yep =yeah =yup =ya =sure =ok =okay =fine =good =great =perfect =right =exactly "
        "=correct =confirmed =agreed =absolutely =definitely =certainly =of+course =go+ahead =sounds+good "
        "=sounds+great =that+works =works+for =please+do =do+it =do+that =👍 =👌 =✅"
    ),
    "NO": (
        "=abort =no =nope =nah =not =never+mind =nevermind =forget+it =leave+it =not+now =wrong =don't =dont =👎 =❌ "
        "=wait"
    ),
    "HERE": "=here =attached =attach =attaching =enclosed =this =here's",
    "FIRST": "=first =1 former earlier =1st =earliest",
    "SECOND": "=second =2 =2nd",
    "THIRD": "=third =3 =3rd",
    "LAST": "=last latter later latest",
    "UNSURE": "=unsure uncertain =not+sure =not+certain",
    "UNNEEDED": "unnecess redundant",
    "IF": "=if",
}
