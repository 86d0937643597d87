"""The English words of concepts: papers, what is done with them, and what is owed."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
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
    # what is owed, and by when
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
}
