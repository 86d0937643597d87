"""The English words of concepts: times, people and the calendar."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
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
    "CLOSE": "=close =closes =closing expire =ends",
    "DURATION": "duration =last =lasts",
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
    "PREVENTED": "=ill =sick unable =indisposed",
    # the calendar
    "PLACE": "=remote =remotely =teams =place =online =venue",
    "CALENDAR": "calendar",
    "EXPORT": "export download =import =sync subscrib",
    "CALENDARFILE": "=ics =ical =outlook =outlook's ics-file =calendar+file =calendar+invit =calendar+entry",
    "PROGRAM": "=schedule =timetable programme =program =events =planned",
    "HAPPEN": "happen =coming+up =going+on =next =scheduled =on+the+agenda =planned =on+the+programme =whats+on",
    "WEBINAR": "webinar",
    "SEMINAR": "seminar",
    "AUNE": "=aune advisory",
    "MEETING": "=meet =meets =start discussion meeting =event =talk =talks =session =begin =begins =starts",
}
