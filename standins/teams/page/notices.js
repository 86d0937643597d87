// Short notices: shown, read aloud, and gone by themselves or by a key.

import { h } from "./text.js";

const box = document.getElementById("toasts");
const news = document.getElementById("news");

/** `kind` is message or error. Errors stay until they are closed. */
export function toast(text, kind = "message", detail = "") {
  if (!text) return;
  const close = h("button", { type: "button", className: "plain", "aria-label": "Sulje ilmoitus" }, "✕");
  const note = h("div", { className: `toast ${kind}`, role: kind === "error" ? "alert" : "status" },
    h("span", { className: "sign", "aria-hidden": "true" }, kind === "error" ? "!" : "✓"),
    h("div", {}, h("p", {}, text), detail ? h("p", { className: "quiet" }, detail) : null), close);
  close.onclick = () => note.remove();
  box.append(note);
  if (kind !== "error") setTimeout(() => note.remove(), 6000);
}

/** Said by screen readers only. */
export function say(text) {
  news.textContent = "";
  setTimeout(() => { news.textContent = text; }, 50);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") box.lastElementChild?.remove();
});
