// Folders and files of the channel: look, fetch, bring, remove, and keep open in Word.

import { get, send } from "./calls.js";
import { toast } from "./notices.js";
import { h, moment } from "./text.js";

const pane = document.getElementById("files");
let path = "";
let shown = "";

/** Ask and draw, if something changed or `force`. */
export async function drawFiles(force = false) {
  let entries;
  try {
    entries = await get("/api/files", { path });
  } catch (error) {
    if (error.status === 404 && path) { path = ""; return drawFiles(true); }
    pane.replaceChildren(h("p", { className: "quiet pad" }, "Kansiota ei saatu luettua."));
    return;
  }
  const text = JSON.stringify([path, entries]);
  if (text === shown && !force) return;
  shown = text;
  const held = pane.contains(document.activeElement) ? document.activeElement.dataset?.key : null;
  pane.replaceChildren(trail(), list(entries), bring());
  if (held) pane.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus();
}

async function open(folder) {
  path = folder;
  await drawFiles(true);
  pane.querySelector("nav [aria-current]")?.focus();
}

function trail() {
  const parts = path ? path.split("/") : [];
  const steps = ["Tiedostot", ...parts].map((name, n) => {
    const here = n === parts.length;
    const step = h("button", { type: "button", className: "plain", "aria-current": here ? "page" : null }, name);
    step.onclick = () => open(parts.slice(0, n).join("/"));
    return h("li", {}, step);
  });
  return h("nav", { "aria-label": "Kansiopolku" }, h("ol", { className: "trail" }, ...steps));
}

function list(entries) {
  if (!entries.length) return h("p", { className: "quiet pad" }, "Kansio on tyhjä.");
  return h("ul", { className: "entries" }, ...entries.map((entry) => (entry.folder ? folderRow(entry) : fileRow(entry))));
}

function folderRow(entry) {
  const button = h("button", { type: "button", className: "plain name", "data-key": entry.path }, `${entry.name}`);
  button.onclick = () => open(entry.path);
  return h("li", {}, icon("folder"), h("div", {}, button, h("p", { className: "quiet" }, kohdetta(entry.count))));
}

const kohdetta = (count) => (count === 0 ? "tyhjä" : count === 1 ? "1 kohde" : `${count} kohdetta`);

function fileRow(entry) {
  const link = h("a", { className: "name", href: `/api/files/content?path=${encodeURIComponent(entry.path)}`, download: entry.name, "data-key": entry.path }, entry.name);
  const detail = [entry.by, entry.modified && moment(entry.modified), size(entry.size)].filter(Boolean).join(" · ");
  const lock = h("button", { type: "button", className: "plain small", "aria-pressed": entry.locked ? "true" : "false", "data-key": `lock ${entry.path}` },
    entry.locked ? "Sulje Wordista" : "Pidä auki Wordissa");
  lock.setAttribute("aria-label", `Pidä tiedosto ${entry.name} auki Wordissa`);
  lock.onclick = () => attempt(() => send("POST", "/api/files/lock", { path: entry.path, on: entry.locked ? "0" : "1" }));
  const remove = h("button", { type: "button", className: "plain small", "data-key": `remove ${entry.path}` }, "Poista");
  remove.setAttribute("aria-label", `Poista ${entry.name}`);
  remove.onclick = () => { if (confirm(`Poistetaanko ${entry.name}?`)) attempt(() => send("DELETE", "/api/files", { path: entry.path })); };
  return h("li", { className: entry.locked ? "locked" : "" }, icon(/\.xlsx?$/i.test(entry.name) ? "sheet" : "doc"),
    h("div", {}, link, h("p", { className: "quiet" }, detail), entry.locked ? h("p", { className: "lock" }, `Auki Wordissa: ${entry.locked}`) : null,
      h("div", { className: "deeds" }, lock, remove)));
}

function bring() {
  const input = h("input", { type: "file", multiple: true, className: "sr", id: "bring" });
  input.onchange = () => upload([...input.files]);
  return h("div", { className: "bring" }, input, h("label", { htmlFor: "bring", className: "button" }, "Tuo tiedosto"),
    h("p", { className: "quiet" }, "tai pudota se tähän. Tallentajaksi kirjataan sinut."));
}

async function upload(files) {
  for (const file of files) {
    const target = path ? `${path}/${file.name}` : file.name;
    await attempt(() => send("POST", "/api/files/content", { path: target }, file), `${file.name} tallennettiin.`);
  }
}

async function attempt(deed, done = "") {
  try {
    await deed();
    toast(done);
  } catch (error) {
    toast(error.status === 423 ? "Tiedosto on auki Wordissa. Sulje se ensin." : "Tiedostolle ei voitu tehdä tätä.", "error", error.status === 423 ? "" : error.message);
  }
  await drawFiles();
}

function icon(kind) {
  const letter = { folder: "", doc: "W", sheet: "X" }[kind];
  return h("span", { className: `icon ${kind}`, "aria-hidden": "true" }, letter);
}

const size = (bytes) => (bytes < 1024 ? `${bytes} t` : bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} kt` : `${(bytes / 1024 ** 2).toFixed(1).replace(".", ",")} Mt`);

pane.addEventListener("dragover", (event) => { event.preventDefault(); pane.classList.add("over"); });
pane.addEventListener("dragleave", () => pane.classList.remove("over"));
pane.addEventListener("drop", (event) => {
  event.preventDefault();
  pane.classList.remove("over");
  upload([...event.dataTransfer.files]);
});
