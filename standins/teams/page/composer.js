// Where people write: @ brings up names, Enter sends, and a word tells whether the bot will hear.

import { post, send, session } from "./calls.js";
import { toast } from "./notices.js";
import { h } from "./text.js";

let count = 0;

/** A composer for a new post, or with `root` for a reply. */
export function composer({ root = "", label, onClose = null }) {
  const number = (count += 1);
  const ids = { field: root ? `reply-${number}` : "new-post", names: `names-${number}`, hint: `hint-${number}` };
  const bot = session.state.bot.name;
  const field = h("textarea", { id: ids.field, rows: 1, placeholder: root ? "Kirjoita vastaus" : `Kirjoita viesti. Botti kuulee, kun kirjoitat @${bot}.`,
    "aria-label": label, "aria-describedby": ids.hint, "aria-autocomplete": "list", "aria-controls": ids.names });
  const names = h("ul", { id: ids.names, className: "names", role: "listbox", "aria-label": "Mainittavat", hidden: true });
  const hint = h("p", { id: ids.hint, className: "hint quiet" });
  const sendButton = h("button", { type: "submit", className: "primary" }, "Lähetä");
  const mention = h("button", { type: "button", className: "plain" }, `@${bot}`);
  mention.setAttribute("aria-label", `Mainitse ${bot}`);
  const close = onClose ? h("button", { type: "button", className: "plain" }, "Peruuta") : null;
  const files = session.state.features.files ? attachments(number) : null;
  const form = h("form", { className: "composer" }, field, names, files?.list ?? null,
    h("div", { className: "tools" }, mention, ...(files?.tools ?? []), ...(root ? [] : commands(field, bot)), hint, close, sendButton));
  wire(form, field, names, hint, { root, bot, mention, close, onClose, files });
  return form;
}

/** Files that go along: chosen or dropped, each with a button that takes it off again. */
function attachments(number) {
  const chosen = [];
  const list = h("ul", { className: "attached", "aria-label": "Liitteet", hidden: true });
  const input = h("input", { type: "file", multiple: true, className: "sr", id: `attach-${number}` });
  const label = h("label", { htmlFor: input.id, className: "button plain" }, "Liitä tiedosto");
  const show = () => {
    list.hidden = !chosen.length;
    list.replaceChildren(...chosen.map((file) => {
      const off = h("button", { type: "button", className: "plain small", "aria-label": `Poista liite ${file.name}` }, "×");
      off.onclick = () => { chosen.splice(chosen.indexOf(file), 1); show(); };
      return h("li", {}, file.name, off);
    }));
  };
  const add = (files) => { chosen.push(...files); show(); };
  input.onchange = () => { add(input.files); input.value = ""; };
  const bring = async () => {
    for (const file of chosen) await send("POST", "/api/files/content", { path: file.name }, file);
    return chosen.map((file) => file.name);
  };
  return { list, tools: [input, label], add, bring, any: () => chosen.length > 0, clear: () => { chosen.length = 0; show(); } };
}

/** What the bot understands, as Teams offers it when it is mentioned. */
function commands(field, bot) {
  return (session.state.commands ?? []).map((title) => {
    const chip = h("button", { type: "button", className: "chip" }, title);
    chip.onclick = () => { field.value = `@${bot} ${title}`; field.dispatchEvent(new Event("input")); field.focus(); };
    return chip;
  });
}

function wire(form, field, names, hint, { root, bot, mention, close, onClose, files }) {
  const picker = namePicker(field, names);
  field.addEventListener("input", () => {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
    hint.textContent = field.value.trim() ? (field.value.includes(`@${bot}`) ? "Botti kuulee tämän." : "Vain ihmiset näkevät tämän.") : "";
    picker.look();
  });
  mention.onclick = () => {
    field.value = `@${bot} ${field.value}`;
    field.dispatchEvent(new Event("input"));
    field.focus();
  };
  if (close) close.onclick = onClose;
  field.addEventListener("keydown", (event) => {
    if (picker.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
    if (event.key === "Escape" && onClose) onClose();
  });
  if (files) {
    form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => { event.preventDefault(); form.classList.remove("over"); files.add(event.dataTransfer.files); });
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text && !files?.any()) return field.focus();
    try {
      await post("/api/messages", { as: session.me, root, text, files: await files?.bring() ?? [] });
      files?.clear();
      field.value = "";
      field.dispatchEvent(new Event("input"));
      field.focus();
    } catch (error) {
      toast("Viestiä ei saatu lähetettyä.", "error", error.message);
    }
  });
}

/** The list that opens at @: arrows choose, Enter or Tab takes, Escape closes. */
function namePicker(field, list) {
  let at = -1;
  const options = () => [...list.children];
  const close = () => { list.hidden = true; at = -1; field.removeAttribute("aria-activedescendant"); };
  const mark = (index) => {
    at = (index + options().length) % options().length;
    options().forEach((option, n) => option.setAttribute("aria-selected", n === at));
    field.setAttribute("aria-activedescendant", options()[at].id);
    options()[at].scrollIntoView({ block: "nearest" });
  };
  const take = (name) => {
    const start = field.value.lastIndexOf("@", field.selectionStart - 1);
    field.setRangeText(`@${name} `, start, field.selectionStart, "end");
    close();
    field.dispatchEvent(new Event("input"));
  };
  const look = () => {
    const typed = /(?:^|\s)@([^\s@]*)$/.exec(field.value.slice(0, field.selectionStart));
    const found = typed ? known().filter((name) => name.toLowerCase().includes(typed[1].toLowerCase())).slice(0, 8) : [];
    if (!found.length) return close();
    list.replaceChildren(...found.map((name, n) => {
      const option = h("li", { role: "option", id: `${list.id}-${n}` }, name);
      option.onmousedown = (event) => { event.preventDefault(); take(name); };
      return option;
    }));
    list.hidden = false;
    mark(0);
  };
  const key = (event) => {
    if (list.hidden) return false;
    const deed = { ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Enter: () => take(options()[at].textContent),
      Tab: () => take(options()[at].textContent), Escape: close }[event.key];
    if (!deed) return false;
    event.preventDefault();
    deed();
    return true;
  };
  field.addEventListener("blur", close);
  return { look, key };
}

const known = () => [session.state.bot.name, ...session.state.people.filter((p) => p.member && p.key !== session.me).map((p) => p.name)];
