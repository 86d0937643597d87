// Texts as people read them: markdown as Teams allows it, mentions, dates in Finnish.

const locale = "fi-FI";
let markdown;

/** Markdown of a card or a bot's message to safe HTML; Teams knows no headings, tables, images or HTML. */
export function fromMarkdown(text) {
  markdown ??= window.markdownit({ html: false, linkify: false, breaks: true })
    .disable(["heading", "lheading", "table", "image", "blockquote", "hr", "code", "fence"]);
  return marked(markdown.render(text)).replaceAll("<a ", '<a target="_blank" rel="noopener" ');
}

/** A person's message: the server has escaped it already, `<at>` is all the markup there is. */
export const fromPerson = (text) => marked(text).replaceAll("\n", "<br>");

/** Any text to HTML. */
export const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const marked = (html) =>
  html.replace(/(?:&lt;|<)at(?: [^>&]*)?(?:&gt;|>)(.*?)(?:&lt;|<)\/at(?:&gt;|>)/g, '<span class="mention">$1</span>');

/** "to 7.3. klo 09.00", the year only when it is another than `beside`'s. */
export function moment(iso) {
  const when = new Date(iso);
  const zone = { timeZone: "Europe/Helsinki" };
  const day = when.toLocaleDateString(locale, { ...zone, weekday: "short", day: "numeric", month: "numeric", year: "numeric" });
  return `${day} klo ${clock(iso)}`;
}

/** "09.00" in Helsinki. */
export const clock = (iso) =>
  new Date(iso).toLocaleTimeString(locale, { timeZone: "Europe/Helsinki", hour: "2-digit", minute: "2-digit" });

export const initials = (name) =>
  name.split(/[\s-]+/).filter(Boolean).map((part) => part[0]).slice(0, 2).join("").toUpperCase();

/** An element with properties and children, in one call. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name in element && !name.includes("-") && name !== "list") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A colour of its own for each name, dark enough for white letters. */
export function avatar(name, bot = false) {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + sign.codePointAt(0)) % 360;
  const circle = h("span", { className: `avatar${bot ? " bot" : ""}`, "aria-hidden": "true" }, bot ? "" : initials(name));
  if (!bot) circle.style.setProperty("--hue", sum);
  return circle;
}
