"""The Finnish words of each concept (`alke.understand.lexicon` says how entries are read)."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # what is asked
    "WHO": (
        "=kuka =kukas =kukahan =kuk =ketkä =ketäs =ketä =keitä =kenellä =kenelle =keneltä =kenen =kenet =keneen "
        "=keiden =keille =keillä =keiltä =kelle =kellä =keltä =kehen =kutka =kene"
    ),
    "ANYONE": "=joku =jokukin =kukaan =kenelläkään =kenellekään =kenenkään =jollain =jollekin =kenelläkin =kukin",
    "WHAT": (
        "=millasia =millasta =mikä =mikäs =mitä =mitäs =mitkä =minkä =millä =mille =miltä =millai =minkälai =mitähän "
        "=mikähän =mitäköhän =mil =mist =millainen =millaisia =minkälaisia =mitäpä"
    ),
    "WHEN": (
        "=milloin =millon =millonkas =milloinkas =millo =koska =koskas =minä+päivänä =mikä+päivä =mille+päivälle "
        "=mihin+aikaan =moneltako =monelta =mihin+kellon =mihin+päivään =mihis+aikaan =minä+päivinä"
    ),
    "WHERE": "=missä =misä =missäs =mistä =mistäs =mihin =mihis =mihi =minne =minnes =minnehän =mis",
    "HOWMANY": (
        "montako =kuinka+mon =kuinka+paljon =kuin+mont paljonko =monta =moniko =moni =minkä+verran =mones monessako "
        "moneenko"
    ),
    "HOWLONG": (
        "=montako+viikkoa kuinka+mon+viik =paljonko+päiviä =monta+päivää kauanko =kuinka+kauan =kuinka+pitk "
        "=miten+pitk =paljonko+aikaa =paljonko+=on+aikaa =montako+päivää =kuinka+mon+päivää =paljonko+=on+vielä+aikaa "
        "=mihin+asti =mihin+saakka"
    ),
    "HOW": "=mitenkä =mitenkäs =miten+hitossa =miten =kuinka",
    "WHATABOUT": "=mites =miten+olisi =miten+ois =entä =entäs =mitä+jos =mitäs+jos",
    "VERB": "=onko",
    "IS": (
        "=onko =onks =onkos =onkohan =oliko =oliks =ovatko =joko =ollaanko =olemmeko =olenko =oonko =oonks =eikö "
        "=eiks =vieläkö"
    ),
    "WHY": "=miksi =miks =minkä+takia =mitä+varten",
    # how it is said
    "NOT": ("=ei =en =emme =emmä =eivät =eikä =älä =älkää =äläpä =elä =et =ette =eipä =enkä =eivätkä =eihän =ettei"),
    "MUST": (
        "~ttavana ~ttävänä ~ttavia ~ttäviä pitää pitäis pitäs pitik =piti täyty =oltava =oltav =pakko kuuluu kuuluis "
        "~ttava ~ttävä ~ttavaa ~tettava =lie =lienee"
    ),
    "MAY": (
        "=voisi =voisin =vois =voisko =voisiko saako =saaks =saadaanko =saammeko voiko =voiks =voidaanko =voimmeko "
        "sallit voisimmeko =saa =voi =voin =voimme =pääseekö pääsekö"
    ),
    "CANYOU": "pystyisit osaatko osaatteko pystytkö pystyttekö kykenet =osaaks =osaako osaaks+sä",
    "WANT": (
        "=eiköhän =toive halua halus halut toivo toivei toivee mielui mielelä mielellä ensisijai toissijai pyydä "
        "pyytä ehdot esitä esittä =tahdo tahdom"
    ),
    "NEED": "tarvi tartt tarvei kaipa",
    "FIT": (
        "parempi =käydä =paras parhait =parhaiten =parasta sopi =käy =käykö =käyks käykä kävis =käykään passa kelpa "
        "kelvan onnistu mahdol"
    ),
    "ABLE": "pääse pääst =ehti =ehdi =ehdin =ehdimme ehditä ehti =kerkee =kerkeä kerki jouda =tulla =tulemaan",
    "ALL": "=kaikki kaikil kaikki =jokai jokaise joka+maakun =kaikista =kaikkien",
    "ONLY": "=vain =yhteen =yhdessä =yhden =yhdes =yksi =ainoast",
    "SEVERAL": (
        "useam =usea =monessa =moneen kahdes kahteen =kaksi =kaks =kolme =kolmea =kahta molem =toiseen enemmän =neljä "
        "=viisi"
    ),
    "SAME": "=sama samas samaan =samassa saman samat samaksi ennallaan muuttumat =entisel =entisellään",
    "NEW": "=uusi =uutta =uuden =uusia =uus",
    "OWN": "=oma =omat =oman =omaa =omia =omaan",
    "STILL": "=vielä =yhä =edelleen",
    # times
    "TIME": (
        "=ajassa =ajoissa =aika =ajan =ajat =aikaa =aikoja =ajoilla =ajaksi =ajasta =ajastamme =ajalle ajankoh "
        "=aikamme =aikani =aikansa =aikaani =aikaamme =ajoista =slotti slot =slottia =vuoro =vuoron vuorom -aikoja "
        "-aikoj ~ajat ~ajan ~aika ~ajaksi ~ajankohdat"
    ),
    "BOOKING": "buukkaus buukkauks ajanvarau varau -varau",
    "FREE": (
        "tyhjä tyhji jäi+yli jää+yli rako =varaamatta =vapaita =jälellä vapaa vapai vapau =jäljellä =jäljel jälel "
        "tarjol saatav varattavis varattavana =auki =jaossa mahtu mahdu =vapaana =vapait"
    ),
    "SPACE": "=tilaa =tilaako",
    "FIND": "=löytyskö löyty löyd =jäi =jäikö =jäiks =ois =oisko =olisi =olisiko =olisko =sais =jaa",
    "BOOK": (
        "lyödään+lukkoon lyö+lukkoon naulataan kiinnitä buukka =varailla =varailemaan =varaa =varaan =varaat "
        "=varaatko =varaatte =varaatteko =varaamme =varaavat =varaako =varaas =varaappa =varaapa varatkaa =varaamaan "
        "varais varattais =varata =varaisi varataan =vara buukat bookkaa bookata rese"
    ),
    "BOOKED": (
        "=täynnä saatiin merkitty merkittii kirjattu kirjattii =mennyt =poissa varatu varattu varannu varaam varasi "
        "varattii varanne buukattu buukannu =meni =menny mennyt =vei =vienyt =vieny =viety =sai =saanut =saanu "
        "=ottanut =ottanu =otettu =hallussa =nappasi =napannut =ehti =tuliko"
    ),
    "CANCEL": (
        "=jäihin =peruta antaa+muille anna+muille vapaaksi+muille =käyttämättä mitätöi hylkää hylätä =skipataan "
        "jätetään+väliin jää+väliin =peruttua =peru =peruu =perun =perumme =perua =perukaa =peruko =perus =perukaapa "
        "=perukaas perutaan perutais peruis peruut =perumaan peruttais luovu luopu vapauta vapautt vapautet =peruisin "
        "=peruutus =perutuksi"
    ),
    "CANCELLED": "=peruttu peruutettu peruuntu perunut =perui =peruin peruttiin peruuttanut",
    "MOVE": (
        "myöhenn =siirtyy =siirtyi siirtyv =siirtynyt siirtyis =myöhemmäksi =aiemmaksi =aikaisemmaksi =myöhemmälle "
        "siirr siirtä =siirto =siirtoa lykkä lykät aikaist myöhent myöhäist"
    ),
    "CHANGE": "vaihd vaihta vaihto vaihtu vaihte muuta muutta muutet muuto päivit korja",
    "OTHER": "=toinen =toista =toisen =eri =joku+muu =muu+aika =muun =muuta+aikaa",
    "TAKE": (
        "=ota =otan =otamme =otetaan =ottaa ottais otettais =ottakaa =otettas =ottaisimme =napataan =nappaa =nappaan"
    ),
    "PUT": (
        "=heitä heitetä laitat kirjais =valita =laita laitta laitet laitan =pistä pistä pistet merkit merkat merkka "
        "kirjaa kirjat =pane panna sovitaan =sovitaanko =valitaan valits"
    ),
    # people
    "ADD": "=lisää lisät lisää lisäis lisäys ilmott ilmota ilmoit =nimeä nimeä nimet =utsee",
    "REMOVE": "pudota pudotet poista poistet poisto =pois pyyhi pyyhk hävit tuhoa tuhot siivo karsi",
    "COME": (
        "=tulla tulis =tule tulee =tulen tulem tulev tulos saapu lähtee =lähtevät lähde =mukana läsnä paikal tullaan "
        "=tulee =tulis =tulemassa =tulossa"
    ),
    "ATTEND": "osallist edusta",
    "PARTICIPANT": (
        "=väkeä =väki =porukkaa =tyyppiä =listalta osallistuj osanott edustaja -osallistuj =tulijat =hlö =hlöä "
        "=henkilöä =henkilöt =henkee =henkilöitä =ihmistä =henkeä =edustajia =edustajat =listalle =listoille"
    ),
    "ENVOY": "edustaja",
    "CONTACT": "linkkihen vastuuvirk yhteyshlö yhteystie yhteyshe kontakti vastuuhen vastuuhlö yhdyshen yhteysih",
    "REACH": (
        "yhteyt yhteydes yhteydenot =soitan =soittaa soita soittais kysyä kysyn =kysyy kontaktoi tavoit puhua =puhun "
        "puhutaan juttele jutella keskustellaan lisätie lisäinfo"
    ),
    "RESPONSIBLE": (
        "työskent vastaava laatii kokoaa =vastaa =vastaako =hoitaa koordinoi vetää vastuul vastuuta =hoidossa "
        "vastuuss valmistelee =tietää"
    ),
    "PHONE": ("=puhelin =kännykkä kännyk yhteysnum puhelin numero =puh =puhnro sähköposti meili mail sposti =s-posti"),
    "COUNCIL": "maakun liitto liito liiti =liitot =liitoista =liitoilta",
    "MINISTRY": "ministeri",
    "GROUP": "ryhmitt kimppa kimpas -ryhm ryhmä kokoonpan porukka porukas poruko",
    "JOIN": (
        "=ryhmään =keskusteluryhmään porukkaan =joukkoon =ryhmiin yhdisty =matkaan liity liitty liitä liittä liitet "
        "=mukaan lyöttäy =mukaanko"
    ),
    "TOGETHER": "=samassa =kanssa =kaa =kans =yhdessä =samaan =kesken+muiden =keskenään",
    "BELONG": "=kuulua kuulu",
    "WITHOUT": "=ilman =vailla ryhmättöm",
    # papers
    "THEME": "-teema teem aihe asiakokon keskusteluaihe",
    "AGENDA": "kokousagend asialis esityslis =agenda =agendan =agendaa",
    "HANDLING": "käsitell käsitelt käsitte",
    "NETWORK": (
        "vn-verk valtioneuvostoverk verkosto =vn =vn:n vn-käs vn-aika vn-ajan vn-ajaks vn-kok =vn-slotti vn-slot"
    ),
    "MEMO": "muistiinpan muistio -muistio pöytäkirj kokousmuist",
    "BACKGROUND": "taustamuist taustoitt taustapape",
    "FOLLOWUP": "toimenpideseur seuran -seuranta",
    "SITUATION": "tilannekuv kehityskuv tilanne-",
    "INVITATION": "-kutsu kutsuj kutsut",
    "REPORT": "raportoi kerrottav ilmoitettav lisättäv raportti",
    "CHANGES": "muutoksia =muutosta =muutokset muuttun muutos",
    "TEMPLATE": (
        "=mallin mallipoh asiakirjapoh =pohja =pohjan =pohjaa =pohjat =pohjia =pohjasta =pohjalle sapluun ~pohja "
        "~pohjan ~pohjaa ~pohjat mallia =malli"
    ),
    "FORM": "-lomake -lomakk lomak",
    "ANNEX": "=liite+=1 =liite1 =liitteen+=1",
    "FOLDER": "kansio -kansio hakemist",
    "FILES": "tiedosto -tiedosto asiakirj dokument materiaal aineist =sharepoint =teamsis -asiakirj",
    "LETTER": "ohjekirj kutsukirj saatekirj kirje -kirje",
    "WEEKDAY": "=päivissä =päivien viikonpäiv päivämäär päiväys päiväyk =päivät =vuosi =vuosiluku",
    "WRONG": (
        "=eikö =vika =vikaa =vialla väär virhe -virhei ristirii epäselv mahdoto oikein täsm stemmaa =oikea paikkans "
        "paikkaans eikö+=sen tarkist =pitäisi =pitäis =pitäiskö =pitäisikö =lienee oikee"
    ),
    "READ": (
        "=lue =luet =luetko =luetaan luke =luepa =lukisitko =lukisit poimi jäsenn tulkit analysoi tiivist käy+läpi "
        "käy+se+läpi käydä+läpi läpikäy =läpi purkaa =pura eritel"
    ),
    "DIARY": "tunnuks viitte viitenum asianro diaari asianumer =dnro vn-numer asiatunn rekisteröintin asiano",
    "REGISTRY": "kirjaamo -kirjaamo",
    "ADDRESS": "=s-postiin osoite osoitt sähköpostiin =sähköpostiin =sähköpostiosoitteeseen",
    "OFFICIAL": "viralli vastaus vastauk =tiedot =hakemus",
    "SEND": "lähet lähtee toimita toimitt toimite palaut jätä jättä jätet välit tulostu luovutt",
    "SAVE": (
        "jakoon tallen tallet =laitan =laitetaan viedään lataan jätet =lisätään =pistän palautetaan =laitettu =vien"
    ),
    "COPY": "kopioi",
    "ACCEPT": "hyväksy vahvist kuitat kuittaan",
    "MEAN": "tarkoit",
    "RATHER": "=eiku =eikun =ei+=kun =ei+=ku =siis =sittenkin =tai+=siis mieluummin =korjaan",
    "CLOSE": "suljet sulkeut umpeut päätty loppu",
    "SAY": "sanoo =sanotaan kirjoit =sanon sanoma sanomme",
    "PREVENTED": "estyny sairast =esteen =este esteell sairaa",
    "POSSIBLE": "=mahkuja saumaa =saisikohan mahdoll",
    "CHOOSE": "vaihtoeh valita valits",
    "YES": (
        "toimitaan+näin =joo =joojoo =juu =juuh =jep =jeps =jees =kyl =kyllä =kylläpä =ok =okei =okay =oki =okke "
        "=okej =selvä =sopii =sopis =käy =kelpaa =toki =tottakai =totta =niinpä =juuri =oikein =joopa =toimii =hyvä "
        "=kiva =ilman+muuta =anna+mennä =tehdään+niin =tee+niin =näin+on =varmasti =ehdottomasti =just =passaa =näin "
        "=👍 =👌 =✅ =yes =hyvin =tehdään =tee"
    ),
    "NO": (
        "=eipäs jätetään+se jätetään+sikseen keskeyt =ei =eipä =ehei =en =emme =älä =nou =nej =no+ei =ei+sittenkään "
        "=unohda+koko =unohda+se =antaa+olla =anna+olla =👎 =❌ =eiku =väärin =hetki =odota"
    ),
    "HERE": "=tässä =ohessa ohei =oheisena liittee liite =tämä =tuossa lataan",
    "READY": (
        "lopulli =kasassa =paketissa =purkissa valmi kunnos =tehty tehtyn =tullut toimitettu toimitetu lähetetty "
        "saapun olemas =kesken saatavi =tehtynä julkais =tehdään"
    ),
    "STATUS": "=pitkällä tilannekats valmiusast =tila =tilanne tilannet =vaihe vaihees status eteny etene edist",
    "DONE": (
        "tallentan =tullu saane hoitan toimittan tehny palauttan lähettän ilmoittan jättän varannu nimenn päivittän "
        "hoidettu =tehty toimitettu palautet lähetetty =jätetty =tullut vastann =nimetty nimettyn ilmoitettu =antanut "
        "=antanu tallennettu =kunnossa =valmiina =hoidettu"
    ),
    "MISS": (
        "roikku myöhäss myöhästy laista jäljess laaha unohtun jäänyt+teke puutt puute puutu uupu rästi vajaa vajava "
        "=velkaa keskenerä tekemät =hoitamatta"
    ),
    "OPENISH": "=auki",
    "UNDONE": "~matta ~mättä ~mati",
    "TODO": "=hommia =hommat velvoit odotat odotet =tehdä =tehtävä tehtäv =hoitaa hoidet =tehtävänä",
    "DEADLINE": (
        "määräpäiv aikaraj päättymisp palautusaik =viimeinen+ilmoit =viimeinen+toimit määräaik määräaj deadlin "
        "deadlai =dead =dedis dedis takaraj eräpäiv =dl jättöpäiv palautuspäiv =viimeinen+päivä =viimeinen+=jättö "
        "=viimeinen+hetki"
    ),
    "BY": "mennes viimeist =mihin+men",
    "RULE": "mitä+säädet sääntö säännö rajoitu =rajat =ehdot ohjeistus vaatimu reunaeh",
    "LIMIT": (
        "rajatt kokoi yläraj alaraj =raja vähint enint vähimm enimm maksim minim pienin suurin korkeint =max =min "
        "=koko rajoit pakko pakoll riittä tarvitaanko tarvitseeko välttäm täytyyk pitääkö pitääks sallit"
    ),
    "DURATION": "kestä kesto =pitkä",
    "PLACE": "etänä lähitil lähitap =teamsissa =teamsis =paikan",
    # the calendar
    "CALENDAR": "kalenteri -kalenteri",
    "EXPORT": "=vie =viedään lataa lataisi =tuo",
    "CALENDARFILE": (
        "=ics ics-tied ical =outlook outlook kalenterikut kalenterimer kalenteritied kalenterivie kalenterivar"
    ),
    "PROGRAM": "aikataulu ohjelma -aikataul tapahtuma aikajana päivämäärät",
    "HAPPEN": (
        "=edessämme =agendalla =ohjelmistossa =kalenterissa tapahtu luvassa =tulossa edessä tiedossa =ohjelmassa"
    ),
    "WEBINAR": "webinaar",
    "SEMINAR": "seminaar",
    "AUNE": "aune =aune =aune:n neuvottelukun",
    "MEETING": (
        "keskustelee keskustella =keskustelevat keskustelu tapaami kokou kokoontu palaver tilaisuu puheenvuor "
        "neuvottelut istunto alkaa pidetään järjest =palsu miitin =puheenvuoro"
    ),
    # the bot and its person
    "SHOW": (
        "=luetteloi =listataan =esitä =näyttäkää =kerrotko =kertoisitko =näyttäisitkö =näkisinkö =nähdä =näkyy =näytä "
        "näytä =listaa luettele =kerro kerro =katso =anna selvit =hae tulosta =listaus toimitatteko"
    ),
    "OPEN": "=avaa avata avaa avais linkki =linkkaa",
    "GET": "=saa saada =saan saanko =saisiko =saisko =saisinko =sais =saadaan =saisimme =saisi =saanks",
    "REMIND": (
        "herät tökkä tökki hoputt hoputa kiirehd potki vinkka pinga nykäis muistut -muistut =herätä nakuta patist "
        "hälyt ilmoitusvies"
    ),
    "STOP": (
        "lopet =lakkaa lakata hiljen hilja mykis vaimen =sulje suljet keskey katkais riittä =stop =seis =pois vähemm "
        "=enempää =enää spämm =tukkia"
    ),
    "FORGET": "=unohtunut =unohtuko =unohtunu =unohda unohd",
    "PRIVACY": ("tietosuoj rekisterisel henkilötied henkilötiet =tietojani =tietoni =omat+tie =omat+tiedot =tietomme"),
    "DATA": "=tiedot =tieto =tietoja =tietoni =tiedon =tietoa =tietojen =data =dataa -tietoni",
    "ABOUTME": "=unohdetuksi =unohdettu =minusta =musta =minua =mut =minut itsestä =meistä =mustakin",
    "KEEP": (
        "pidä+kirjaa pidät+kirjaa pidätkö+kirjaa tallen rekister säilyt säilö kerät kerää käyte käsitt muistis tiedät "
        "=tiedetään =tiiät"
    ),
    "KNOW": "tiedät tiiät =tiedetään",
    "FINNISH": "suomen+kiel suomek =suomi =suomea =suomeks =suomenkieli",
    "SWEDISH": "ruotsin+kiel ruotsi =ruotsia",
    "ENGLISH": "englan",
    "TONGUE": "=kielellä kieli =kieltä =kielen kieleks",
    "SPEAK": "=puhu puhut puhuu puhua vastau vastaa vastata =jatka jatkaa jatkos asioi palvel ymmärr viesti",
    "HELP": (
        "neuvot komento komenno käyttöoh ominaisuu =helppiä =helppi =apua =apu =ohje ohjeet ohjeita =neuvo neuvoa "
        "neuvoja =auta autat autta opasta opastu"
    ),
    "CANDO": "osaat pystyt =voit teet =toimit kykenet =voi+tehdä =tehdä hyötyä =osaa",
    "USE": "käytän käyte käyttä toimi =toimii",
    "UNDERSTAND": "ymmärrä tajua =hoksaa =käsitä",
    "BOT": "=botti =botin =bot robot =alke-botti =sä =sinä =sinut =sut =sun =tällä =tätä",
    "BE": "=olet =oot =olette",
    "GREET": (
        "viikonlop =mukavaa =hauskaa =kaunista =leppoisaa =hyvää+päiv =hyvää+jatko =oikein+hyvää =hyvää+joul "
        "=hyvää+pääs hola =hellurei =moi moikka =hei =heippa =heissan =hejsan =terve =moro =morjens =morjesta "
        "=moikkelis =huomenta =päivää =iltaa =tere =heipä =moin =hyvää+huomen =hyvää+päivä =hyvää+ilta =hyvää+viikon "
        "terveh =moikkamoi =morjestaaa =nähdään =kuulemiin =näkemiin"
    ),
    "THANKS": "-kiito =kiitos =kiitti kiitok =kiitosta =kiitoksia =kiits =tack",
    "OFFTOPIC": (
        "laulaa =mitä+kuuluu =miten+menee =mites+menee =pöytä =pöydän =pöytää pizza vitsi =vitsin runo =laula "
        "horoskoo resept =lotto jalkapall jääkiek uutis sääennus lounas lounaan =ruokal =ruokana =syödä hotelli "
        "=lento lennon =juna =junat taksi ravintol elokuv pääkaup presiden pääminist =osake bitcoin =käännä käännös "
        "=sää =säätä säätil =sataako =aurinko =paljonko+kello =mitä+kello =kello+=on pitsa =kahvia =kahvi vaalit "
        "eduskuntavaal laske+pal =olutta =kalja harrast =peli =gradu ohjelmoi python"
    ),
    "INJECT": (
        "leikitään+että kuvittele+että =leiki+että unohda+sään unohda+aiem unohda+kaikki+ohj unohda+ohje ohita+ohje "
        "ohita+aiem =ohita+kaikki =ohita+säännöt järjestelmäkeho kehotteesi esitä+olevasi =leiki+olevasi salasana "
        "tietokan =api-avain =admin pääkäyttä ylläpitäj"
    ),
    "FIRST": "ensimmäi =eka =ekan =ekaan =1 =ykkönen =ykköseen aiemp aikaisem edelli edellä",
    "SECOND": "=toka =tokan =tokaan =toinen =toiseen =2 =kakkonen =kakkoseen",
    "THIRD": "kolmas kolmanne =kolmanteen =3",
    "LAST": "jälkimm viimei myöhem",
    "UNNEEDED": "tarpeeto turha",
    "IF": "=jos =mikäli",
}
