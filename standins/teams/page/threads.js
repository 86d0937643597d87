// The channel's threads: posts with their replies, drawn once and then only where something changed.

import { session } from "./calls.js";
import { cardElement, refreshNow, refreshOnce } from "./cards.js";
import { composer } from "./composer.js";
import { say } from "./notices.js";
import { avatar, clock, escaped, fromMarkdown, fromPerson, h, moment } from "./text.js";

const list = document.getElementById("threads");
const scroll = document.getElementById("scroll");
const more = document.getElementById("more");
const drawn = new Map();

const nearBottom = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
const toBottom = () => { scroll.scrollTop = scroll.scrollHeight; };
more.onclick = () => { toBottom(); scroll.focus(); };
scroll.addEventListener("scroll", () => { if (nearBottom()) more.hidden = true; });

/** Everything anew, for another person or theme. */
export function drawAll(messages) {
  list.replaceChildren();
  drawn.clear();
  for (const message of messages) draw(message);
  document.getElementById("welcome").hidden = messages.length > 0;
  toBottom();
}

/** One message, new or changed; what did not change keeps its fields and its focus. */
export function draw(message, live = false) {
  const text = JSON.stringify(message);
  const before = drawn.get(message.id);
  if (before?.text === text) return;
  const bottom = nearBottom();
  const element = article(message);
  if (before) before.element.replaceWith(element);
  else place(message, element);
  drawn.set(message.id, { text, element });
  document.getElementById("welcome").hidden = true;
  if (live && !before) announce(message, bottom, element);
}

function announce(message, bottom, element) {
  const post = message.root === message.id;
  if (bottom && post) toBottom();
  else if (bottom || message.mine || isOpen(message.root)) element.scrollIntoView({ block: "nearest" });
  else if (post) more.hidden = false;
  if (!message.mine) say(`${message.author}: uusi viesti`);
}

/** Whether somebody here is looking at the thread: its answers come into view, the rest of the page stays. */
function isOpen(root) {
  const last = document.querySelector(`[data-thread="${CSS.escape(root)}"]`)?.getBoundingClientRect();
  const view = scroll.getBoundingClientRect();
  return Boolean(last) && last.bottom > view.top && last.top < view.bottom;
}

function place(message, element) {
  if (message.root === message.id) list.append(threadItem(message, element));
  else document.querySelector(`[data-thread="${CSS.escape(message.root)}"] .replies`)?.append(element);
}

function threadItem(message, element) {
  const answer = h("div", { className: "answer" });
  const open = h("button", { type: "button", className: "reply-button" }, "Vastaa");
  open.onclick = () => {
    answer.replaceChildren(composer({ root: message.id, label: "Vastaa ketjuun", onClose: () => answer.replaceChildren(open) }));
    answer.querySelector("textarea").focus();
    answer.scrollIntoView({ block: "nearest" });
  };
  answer.append(open);
  return h("li", { className: "thread", "data-thread": message.id }, element, h("div", { className: "replies" }), answer);
}

function article(message) {
  const label = `m${message.id}`;
  const element = h("article", { className: "message", "data-message": message.id, "aria-labelledby": label });
  if (message.mentioned) element.classList.add("mentioned");
  if (message.bot) element.classList.add("from-bot");
  element.append(avatar(message.author, message.bot), h("div", { className: "content" }, heading(message, label), ...body(message)));
  return element;
}

function heading(message, id) {
  return h("header", { id },
    h("strong", {}, message.author),
    message.bot ? h("span", { className: "tag" }, "Botti") : message.label && message.label !== "–" ? h("span", { className: "quiet" }, message.label) : null,
    h("time", { className: "quiet", dateTime: message.created, title: moment(message.created) }, moment(message.created)),
    message.edited && !message.deleted ? h("span", { className: "quiet" }, `Muokattu ${clock(message.edited)}`) : null,
    message.private ? h("span", { className: "tag" }, "Vain sinulle") : null,
    message.mentioned ? h("span", { className: "tag you" }, "@ Sinut mainittiin") : null);
}

function body(message) {
  if (message.deleted) return [h("p", { className: "quiet" }, "Viesti on poistettu.")];
  const parts = [];
  if (message.text) parts.push(h("div", { className: "text", innerHTML: html(message) }));
  const files = message.attachments.filter((one) => one.contentType === "reference");
  if (files.length) parts.push(h("ul", { className: "attached", "aria-label": "Liitteet" }, ...files.map((one) => h("li", {}, fileLink(one)))));
  if (message.card) parts.push(...card(message));
  return parts;
}

/** A file of the channel's folder, to be fetched. */
const fileLink = ({ name }) => h("a", { href: `/api/files/content?path=${encodeURIComponent(name)}`, download: name }, name);

const html = (message) => {
  if (!message.bot) return fromPerson(message.text);
  return message.markdown ? fromMarkdown(message.text) : escaped(message.text).replaceAll("\n", "<br>");
};

function card(message) {
  const frame = cardElement(message);
  setTimeout(() => refreshOnce(message, frame), 300);
  const foot = [];
  if (message.personal) foot.push(h("span", { className: "quiet" }, "Tämä näkymä on vain sinulle."));
  if (message.card.refresh?.action) {
    const again = h("button", { type: "button", className: "plain small" }, "Päivitä kortti");
    again.onclick = () => refreshNow(message, frame);
    foot.push(again);
  }
  return foot.length ? [frame, h("div", { className: "card-foot" }, ...foot)] : [frame];
}

/** A line under a message of one's own that did not reach the bot. */
export function trouble(event) {
  if (event.for !== session.me) return false;
  const element = drawn.get(event.about)?.element.querySelector(".content");
  element?.append(h("p", { className: "undelivered", role: "alert" }, `⚠ ${event.text}`));
  return true;
}
