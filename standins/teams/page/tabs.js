// The tabs: three on a narrow screen, two beside the posts on a wide one; arrows move between them.

const body = document.body;

/** Both lists of tabs follow, so that a window may change its width. */
function select(part) {
  body.dataset.part = part;
  for (const list of document.querySelectorAll("[role=tablist]")) {
    const tabs = [...list.querySelectorAll("[role=tab]")];
    const chosen = tabs.find((tab) => tab.getAttribute("aria-controls") === part);
    if (chosen) for (const tab of tabs) mark(tab, tab === chosen);
  }
  if (part !== "posts") for (const panel of ["schedule", "files"]) document.getElementById(panel).hidden = panel !== part;
}

function mark(tab, on) {
  tab.setAttribute("aria-selected", on);
  tab.tabIndex = on ? 0 : -1;
}

const panelOf = (tab) => tab.getAttribute("aria-controls");

for (const list of document.querySelectorAll("[role=tablist]")) {
  const tabs = () => [...list.querySelectorAll("[role=tab]:not([hidden])")];
  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) select(panelOf(tab));
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = tabs();
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    next.focus();
    select(panelOf(next));
  });
}

/** Show only the panes that there is something behind. */
export function offer(features) {
  const panes = ["schedule", "files"].filter((pane) => features[pane]);
  for (const pane of ["schedule", "files"]) {
    for (const tab of document.querySelectorAll(`[aria-controls=${pane}]`)) tab.hidden = !features[pane];
  }
  document.getElementById("side").hidden = !panes.length;
  const narrow = document.querySelector(".tabs.narrow");
  narrow.hidden = !panes.length;
  if (panes.length) select(panes[0]);
  select("posts");
}
