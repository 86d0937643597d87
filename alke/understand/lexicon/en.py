"""The English words of each concept (`alke.understand.lexicon` says how entries are read)."""

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
    # times
    "TIME": ("=slot =slots =time =times =turn =timeslot =timeslots time-slot =appointment =appointments =spot =spots"),
    "BOOKING": "=booking =bookings reservation",
    "FREE": (
        "unclaimed untaken =spare =free availab =open =left vacan =remain =remains =remaining =unbooked =opening "
        "=openings"
    ),
    "SPACE": "=room =space",
    "FIND": "=any =anything =something",
    "BOOK": (
        "=be+scheduled =been+scheduled =lock+in =hold+us =book =books =reserve =reserves =grab =secure =schedule+=us "
        "=pencil =resreve =sign+us =sign+up"
    ),
    "BOOKED": (
        "=gone =picked =chosen =booked =reserved =taken =took =got =holds =hold =gets =occupied =nabbed =snatched "
        "=grabbed =claimed =secured"
    ),
    "CANCEL": (
        "=scratch pulls+out withdraw =pull+out =back+out =withdraws cancel unbook =release =releases =call+off "
        "=give+up =drop =scrap =withdraw =annul =undo =free+up"
    ),
    "CANCELLED": "=cancelled =canceled =released =withdrawn",
    "MOVE": (
        "=forward =reschedule =move =moves =moving resched postpone =shift =push =push+back =bring+forward =swap "
        "=switch =postpon rebook =delay"
    ),
    "CHANGE": "=change =changes =changed =update =updated =replace =set =edit =correct =switch",
    "OTHER": "=another =different =other =else",
    "TAKE": "=take =takes =taking =have =get",
    "PUT": "=put =give =mark =pencil =enter =note =assign =place",
    # people
    "ADD": (
        "=signed+up =bring =bringing =add =adds =register =registers =include =sign+up =appoint =name =enrol =enroll "
        "=nominate =report"
    ),
    "REMOVE": "=unregister =deregister remove delete erase =wipe =strike =take+off =off =purge",
    "COME": "=come =comes =coming =present",
    "ATTEND": "attend participat =taking+part =take+part =join =joins =joining represent =joined",
    "PARTICIPANT": (
        "=names =guest =guests =attendees participant attendee =people =person =persons delegate =representative "
        "=representatives =the+=list =guest+list =attendance"
    ),
    "ENVOY": "=representative",
    "CONTACT": "=liaison contact =point+of+contact =contacts liaison",
    "REACH": "=call =ask =phone+to =talk+to =speak+to =reach =get+in+touch =turn+to =write+to",
    "RESPONSIBLE": "responsib =in+charge handles coordinat =runs =looks+after =charge =helps",
    "PHONE": "=phone =telephone =number =e-mail =email =mail",
    "COUNCIL": "region council =regions",
    "MINISTRY": "ministry ministries",
    "GROUP": "group composition =groups",
    "JOIN": "=join =joins =joining =part+of =be+in =get+into =get+in =part+in",
    "TOGETHER": "together =same =with",
    "BELONG": "belong",
    "WITHOUT": "=without",
    # papers
    "THEME": "=theme =themes =topic =topics =subject",
    "AGENDA": "agenda",
    "HANDLING": "handling handled =processed =processing =hearing",
    "NETWORK": "network =vn vn-slot vn-net",
    "MEMO": "write-up =memo =memos =minutes memorand =notes =record",
    "BACKGROUND": "=background+memo =background+paper =background+note",
    "FOLLOWUP": "progress+report follow-up followup =follow+up monitoring",
    "SITUATION": "=situation situationa =situation+picture",
    "INVITATION": "invitation =invite =invites",
    "REPORT": "=report =reports =reporting",
    "CHANGES": "=changes =change =updates =changed =update",
    "TEMPLATE": "=model template =templates =blank",
    "FORM": "=form =forms =application+form",
    "ANNEX": "=annex",
    "FOLDER": "folder directory",
    "FILES": "=files =file document =material =materials",
    "LETTER": "=circular =letter =letters =letter's",
    "WEEKDAY": "weekday =date =dates =year",
    "WRONG": (
        "=wrong mistake =error =errors =typo =should =shouldn't =check verify =correct =right inconsist contradict "
        "incorrect =match =matches"
    ),
    "READ": (
        "=read =parse extract analyse analyze =go+through =pick summaris summariz =scan =look+through =pull =list"
    ),
    "DIARY": (
        "=register+number =ref+number =reference =diary =case+number =reference+number =docket =record+number "
        "=registration+number =file+number =diary+number =case+no"
    ),
    "REGISTRY": "=registry =registry's registrar",
    "ADDRESS": "=address =addresses =e-mail+addr =email+addr",
    "OFFICIAL": "official =notice =notification =reply =answer",
    "SEND": ("sendi =send =sent =submit =submitted submit =deliver =delivered deliver =hand =turn+in =file =mail =go"),
    "SAVE": "=save =saved =upload =uploaded =store =put =stored",
    "COPY": "=copy =copies",
    "ACCEPT": "confirm accept approve =agreed",
    "MEAN": "=mean =meant",
    "RATHER": "=rather =actually =i+=mean =i+=meant =make+=it =make+=that",
    "CLOSE": "=close =closes =closing expire =ends",
    "SAY": "=say =says =write =type =writing =typing",
    "PREVENTED": "=ill =sick unable =indisposed",
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
    "READY": "all+set =in+order =set =ready =done finished complete =submitted =arrived =final =progress =in+yet",
    "STATUS": "status =state =progress =how+far =how's =stage",
    "DONE": (
        "=replied =answered =responded =picked =chosen handed =turned submitted delivered =sent updated =done "
        "announced =named =reported =booked =saved =submit =provided =uploaded"
    ),
    "MISS": (
        "=undone unfinish missing outstand lacking pending overdue =owe =owes =lack =lacks =late =behind =incomplete "
        "=unfinished"
    ),
    "OPENISH": "=open",
    "UNDONE": "undone unsubmitt",
    "TODO": "obligation =expect =waiting =to+=do =left+to =submit =deliver =hand+in =to-do =todo =needed",
    "DEADLINE": (
        "closing+date =final+date =last+chance deadline =due =time+limit =cut-off =cutoff =last+day =last+date "
        "=due+date"
    ),
    "BY": "=by+when =by =latest =before",
    "RULE": "=rule =rules =limits =restriction =restrictions guideline",
    "LIMIT": (
        "=cap =ceiling =minimum =maximum =at+least =at+most =enough =necessary =required allowed =smallest =largest "
        "=limit =max =min =permitted =size"
    ),
    "DURATION": "duration =last =lasts",
    "PLACE": "=remote =remotely =teams =place =online =venue",
    # the calendar
    "CALENDAR": "calendar",
    "EXPORT": "export download =import =sync subscrib",
    "CALENDARFILE": "=ics =ical =outlook =outlook's ics-file =calendar+file =calendar+invit =calendar+entry",
    "PROGRAM": "=schedule =timetable programme =program =events =planned",
    "HAPPEN": "happen =coming+up =going+on =next =scheduled =on+the+agenda =planned =on+the+programme =whats+on",
    "WEBINAR": "webinar",
    "SEMINAR": "seminar",
    "AUNE": "=aune advisory",
    "MEETING": "=meet =meets =start discussion meeting =event =talk =talks =session =begin =begins =starts",
    # the bot and its person
    "SHOW": "=show =list =see =tell =give =display",
    "OPEN": "=open =link",
    "GET": "=get =have =receive =give =download",
    "REMIND": "=poke =pings =prod =chase =chasing =nudges notificat remind =nudge =ping =alert =nagging =nag",
    "STOP": "=stop =off =disable =mute unsubscr =quit =enough =pause =less =fewer =silence",
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
    "FIRST": "=first =1 former earlier =1st =earliest",
    "SECOND": "=second =2 =2nd",
    "THIRD": "=third =3 =3rd",
    "LAST": "=last latter later latest",
    "UNNEEDED": "unnecess redundant",
    "IF": "=if",
}
