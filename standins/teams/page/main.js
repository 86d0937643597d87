// The page: one person's window on the channel, kept live.

import { get, listen, session } from "./calls.js";
import { composer } from "./composer.js";
import { drawFiles } from "./files.js";
import { drawSchedule } from "./schedule.js";
import { offer } from "./tabs.js";
import { avatar, h } from "./text.js";
import { draw, drawAll, trouble } from "./threads.js";
import { toast } from "./notices.js";
import { readClock } from "./timepiece.js";

const chooser = document.getElementById("as");
let hangUp = null;
let soon = null;

async function enter() {
  hangUp?.();
  session.state = await get("/api/state");
  session.me = session.state.me;
  furnish();
  document.getElementById("compose-floor").replaceChildren(composer({ label: "Uusi viesti kanavalle" }));
  drawAll(session.state.messages);
  hangUp = listen(hear, catchUp, lost);
  panes();
}

const lost = () => { document.getElementById("lost").hidden = false; };

async function catchUp() {
  document.getElementById("lost").hidden = true;
  session.state = await get("/api/state");
  drawAll(session.state.messages);
}

function hear(event) {
  if (event.type === "changed" && event.message) draw(event.message, true);
  if (event.type === "reload") catchUp();
  if (event.type === "clock") readClock();
  if (event.type === "trouble") trouble(event);
  clearTimeout(soon);
  soon = setTimeout(panes, 400);
}

function panes() {
  const { features } = session.state;
  if (features.clock) readClock();
  if (features.schedule) drawSchedule();
  if (features.files) drawFiles();
}

function furnish() {
  const { people, team, channel, features } = session.state;
  const me = people.find((person) => person.key === session.me);
  document.title = `${channel} – ${me.name}`;
  document.getElementById("channel").textContent = channel;
  document.getElementById("team").textContent = team === channel ? "" : team;
  document.getElementById("my-avatar").replaceWith(Object.assign(avatar(me.name), { id: "my-avatar" }));
  chooser.replaceChildren(...groups(people));
  chooser.value = session.me;
  const next = people[(people.indexOf(me) + 1) % people.length];
  document.getElementById("other").href = `/?as=${encodeURIComponent(next.key)}`;
  offer(features);
}

/** Councils are guests in the tenant, ministries its own people, and some are not in the team at all. */
function groups(people) {
  const kinds = [["Maakuntien liitot", (p) => p.member && p.guest], ["Ministeriöt", (p) => p.member && !p.guest], ["Tiimin ulkopuolella", (p) => !p.member]];
  return kinds.map(([label, fits]) => h("optgroup", { label }, ...people.filter(fits).map((p) =>
    h("option", { value: p.key }, [p.name, p.label].filter((part) => part && part !== "–").join(", "))))).filter((group) => group.children.length);
}

chooser.onchange = () => {
  session.me = chooser.value;
  history.replaceState(null, "", `/?as=${encodeURIComponent(session.me)}`);
  enter();
};

const wanted = matchMedia("(prefers-color-scheme: dark)");
function paint(theme) {
  document.documentElement.dataset.theme = theme;
  if (session.state) drawAll(session.state.messages);
}
document.documentElement.dataset.theme = localStorage.getItem("theme") ?? (wanted.matches ? "dark" : "light");
document.getElementById("theme").onclick = async () => {
  const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  localStorage.setItem("theme", theme);
  session.state = await get("/api/state");
  paint(theme);
};

setInterval(() => { if (!document.hidden && session.state) panes(); }, 5000);
enter().catch((error) => toast("Kanavaa ei saatu auki.", "error", error.message));
