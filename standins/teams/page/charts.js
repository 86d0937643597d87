// Teams' charts as plain bars with their numbers: everybody can read them, and nothing depends on colour.

import { h } from "./text.js";

const TYPES = ["Chart.Donut", "Chart.Pie", "Chart.Gauge", "Chart.Line", "Chart.VerticalBar", "Chart.VerticalBar.Grouped",
  "Chart.HorizontalBar", "Chart.HorizontalBar.Stacked"];
const number = (value) => Number(value).toLocaleString("fi-FI");

/** Teach the renderer the chart elements, once. */
export function registerCharts(cards) {
  for (const type of TYPES) {
    cards.GlobalRegistry.elements.register(type, class extends cards.CardElement {
      getJsonTypeName() { return type; }
      internalParse(source, context) { super.internalParse(source, context); this.source = source; }
      internalRender() { return chart(this.source); }
    });
  }
}

function chart(source) {
  const points = flattened(source);
  const most = Math.max(...points.map((point) => point.value), Number(source.max) || 0, 1);
  const rows = points.map(({ label, value }) => {
    const bar = h("span", { className: "bar-fill", "aria-hidden": "true" });
    bar.style.width = `${Math.max(0, Math.min(100, (100 * value) / most))}%`;
    return h("tr", {}, h("th", { scope: "row" }, label), h("td", {}, bar), h("td", { className: "bar-number" }, number(value)));
  });
  return h("table", { className: "chart" }, source.title ? h("caption", {}, source.title) : null, h("tbody", {}, ...rows));
}

/** Every chart's data as (label, value) pairs: flat, in series, or one needle. */
function flattened(source) {
  if (source.type === "Chart.Gauge") return [{ label: source.subLabel ?? source.title ?? "", value: Number(source.value) || 0 }];
  return (source.data ?? []).flatMap((item) => {
    const inner = item.values ?? item.data;
    if (!inner) return [{ label: String(item.legend ?? item.x ?? ""), value: Number(item.value ?? item.y) || 0 }];
    const series = item.legend ?? item.title;
    return inner.map((point) => ({ label: [series, point.legend ?? point.x].filter(Boolean).join(" · "), value: Number(point.value ?? point.y) || 0 }));
  });
}
