// The channel's clock: shown, and moved ahead so that reminders are seen to go out.

import { get, post } from "./calls.js";
import { say, toast } from "./notices.js";
import { moment } from "./text.js";

const bar = document.getElementById("clock");
const face = document.getElementById("now");
let ahead = null;

/** Learn the present moment from the bot's clock. */
export async function readClock() {
  try {
    set((await get("/api/clock")).now);
  } catch {
    bar.hidden = true;
  }
}

function set(iso) {
  ahead = new Date(iso).getTime() - Date.now();
  bar.hidden = false;
  tick();
}

function tick() {
  if (ahead === null) return;
  const now = new Date(Date.now() + ahead).toISOString();
  face.dateTime = now;
  face.textContent = moment(now);
}

async function move(order) {
  try {
    set((await post("/api/clock", order)).now);
    say(`Kello on nyt ${face.textContent}`);
  } catch (error) {
    toast("Kelloa ei voitu siirtää.", "error", error.message);
  }
}

for (const button of bar.querySelectorAll("[data-advance]")) {
  button.onclick = () => move({ advance_seconds: Number(button.dataset.advance) });
}
document.getElementById("set-clock").onsubmit = (event) => {
  event.preventDefault();
  bar.querySelector("details").open = false;
  move({ set: document.getElementById("moment").value });
};
bar.querySelector("details").addEventListener("toggle", (event) => {
  if (!event.target.open || ahead === null) return;
  const here = new Date(Date.now() + ahead).toLocaleString("sv-SE", { timeZone: "Europe/Helsinki" });
  document.getElementById("moment").value = here.slice(0, 16).replace(" ", "T");
  document.getElementById("moment").focus();
});
setInterval(tick, 1000);
