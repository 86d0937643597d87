// The schedule file as it is at this moment, as a table.

import { get } from "./calls.js";
import { h } from "./text.js";

const pane = document.getElementById("schedule");
const SIGNS = { free: "○", booked: "●", blocked: "–", vapaa: "○", varattu: "●" };
let shown = "";

/** Ask and draw, if something changed. `boards` is a list of {name, file, trouble, rows}, or the rows themselves. */
export async function drawSchedule() {
  let boards;
  try {
    boards = await get("/api/schedule");
  } catch {
    if (!shown) pane.replaceChildren(h("p", { className: "quiet pad" }, "Aikataulua ei saatu luettua."));
    return;
  }
  if (!Array.isArray(boards) || JSON.stringify(boards) === shown) return;
  shown = JSON.stringify(boards);
  const lists = boards.length && boards[0].rows ? boards : [{ name: "", file: "", rows: boards }];
  pane.replaceChildren(...lists.map(table));
}

function table(board) {
  const rows = board.rows.map(normal);
  const free = rows.filter((row) => /^(free|vapaa)/i.test(row.status)).length;
  return h("section", { className: "board" },
    board.name ? h("h2", {}, board.name) : null,
    h("p", { className: "quiet" }, [board.file, `vapaana ${free}/${rows.length}`].filter(Boolean).join(" · ")),
    board.trouble ? h("p", { className: "undelivered" }, "⚠ Tiedostoa ei juuri nyt voi lukea tai kirjoittaa.") : null,
    h("table", {}, h("thead", {}, h("tr", {}, ...["Päivä", "Aika", "Varaaja", "Tila"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, ...rows.map((row, n) => line(row, rows[n - 1])))));
}

function line(row, above) {
  const same = above?.day === row.day;
  const kind = /^(free|vapaa)/i.test(row.status) ? "free" : /^(booked|varattu)/i.test(row.status) ? "booked" : "blocked";
  return h("tr", { className: `${kind}${same ? "" : " first"}` },
    h("td", {}, same ? h("span", { className: "sr" }, row.day) : row.day), h("td", {}, row.time), h("td", { className: "holder" }, row.who),
    h("td", {}, h("span", { "aria-hidden": "true" }, `${SIGNS[kind]} `), { free: "vapaa", booked: "varattu" }[row.status] ?? row.status));
}

/** Rows may come as the bot's command line gives them, too. */
function normal(row) {
  if (row.day) return row;
  const time = [row.start, row.end].filter(Boolean).map((text) => text.replace(":", ".")).join("–");
  return { day: row.date ?? "", time, who: row.who ?? "", status: row.status ?? "" };
}
