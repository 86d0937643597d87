// Cards, drawn by Microsoft's renderer; presses and refreshes go to the bot as Teams sends them.

import { post, session } from "./calls.js";
import { registerCharts } from "./charts.js";
import { hostConfig } from "./hostconfig.js";
import { toast } from "./notices.js";
import { fromMarkdown, h } from "./text.js";

let ready = false;
const refreshed = new Set();

function prepare() {
  const cards = window.AdaptiveCards;
  if (!cards || !window.markdownit) return null;
  if (!ready) {
    registerCharts(cards);
    cards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = fromMarkdown(text);
      result.didProcess = true;
    };
    ready = true;
  }
  return cards;
}

export const theme = () => document.documentElement.dataset.theme;

/** The card of a message as an element. */
export function cardElement(message) {
  const cards = prepare();
  if (!cards) return h("p", { className: "toast error" }, "Korttien piirtäjä puuttuu: aja `npm ci`.");
  const card = new cards.AdaptiveCard();
  card.hostConfig = new cards.HostConfig(hostConfig(theme()));
  card.parse(message.card);
  const frame = h("div", { className: "card", tabIndex: -1, role: "group", "aria-label": message.card.speak || "Kortti" });
  if (message.card.msteams?.width === "Full") frame.classList.add("full");
  card.onExecuteAction = (action) => act(action, message, frame);
  frame.append(card.render() ?? h("p", {}, message.card.fallbackText ?? "Korttia ei voi näyttää."));
  for (const field of frame.querySelectorAll("input, select, textarea")) nameField(field);
  return frame;
}

/** The renderer labels groups, but leaves single fields without a placeholder or label nameless. */
function nameField(field) {
  if (field.labels?.length || field.getAttribute("aria-label") || field.getAttribute("aria-labelledby")) return;
  field.setAttribute("aria-label", field.placeholder || "Kenttä");
}

async function act(action, message, frame) {
  const type = action.getJsonTypeName();
  if (type === "Action.OpenUrl") {
    window.open(action.url, "_blank", "noopener");
  } else if (type === "Action.Execute" || type === "Action.Submit") {
    const json = action.toJSON();
    await press(message, { type, id: json.id, verb: json.verb, data: action.data ?? {} }, "manual", frame);
  }
}

async function press(message, action, trigger, frame) {
  const held = frame.contains(document.activeElement) ? document.activeElement.textContent : null;
  frame.setAttribute("aria-busy", "true");
  frame.inert = true;
  try {
    const said = await post("/api/press", { as: session.me, message: message.id, action, trigger });
    if (said.kind !== "card" && trigger === "manual") toast(said.text, said.kind, said.detail);
  } catch (error) {
    toast("Jokin meni vikaan. Yritä uudelleen.", "error", error.message);
  }
  frame.inert = false;
  frame.removeAttribute("aria-busy");
  if (held) keepFocus(message.id, held);
}

/** After a press the keyboard stays where it was: at the button of the same name, else at the card. */
function keepFocus(id, title) {
  setTimeout(() => {
    const frame = document.querySelector(`[data-message="${CSS.escape(id)}"] .card`);
    if (!frame || (document.activeElement && document.activeElement !== document.body)) return;
    const same = [...frame.querySelectorAll("button")].find((button) => button.textContent === title);
    (same ?? frame).focus({ preventScroll: true });
  }, 120);
}

/** A card may ask to be refreshed for listed people: once for each version of it. */
export function refreshOnce(message, frame) {
  const refresh = message.card?.refresh;
  const key = `${session.me}|${message.id}|${message.revision}`;
  if (!refresh?.action || message.personal || refreshed.has(key)) return;
  if (!(refresh.userIds ?? []).includes(session.state.people.find((p) => p.key === session.me)?.id)) return;
  refreshed.add(key);
  press(message, actionOf(refresh), "automatic", frame);
}

/** The menu's own refresh. */
export const refreshNow = (message, frame) => press(message, actionOf(message.card.refresh), "manual", frame);

const actionOf = ({ action }) => ({ type: "Action.Execute", id: action.id, verb: action.verb, data: action.data ?? {} });
