// The tabs: three on a narrow screen, two beside the posts on a wide one; arrows move between them.

const body = document.body;

function select(tab) {
  for (const other of tab.parentElement.querySelectorAll("[role=tab]")) {
    const on = other === tab;
    other.setAttribute("aria-selected", on);
    other.tabIndex = on ? 0 : -1;
  }
  body.dataset.part = tab.getAttribute("aria-controls");
  if (body.dataset.part === "posts") return;
  for (const panel of ["schedule", "files"]) document.getElementById(panel).hidden = panel !== body.dataset.part;
}

for (const list of document.querySelectorAll("[role=tablist]")) {
  const tabs = () => [...list.querySelectorAll("[role=tab]:not([hidden])")];
  list.addEventListener("click", (event) => { if (event.target.role === "tab" || event.target.getAttribute("role") === "tab") select(event.target); });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = tabs();
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    next.focus();
    select(next);
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
  if (panes.length) select(document.getElementById(`side-${panes[0]}`));
  body.dataset.part = "posts";
}
