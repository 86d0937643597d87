// What the page asks of its server, and whom it tells when something fails.

const params = new URLSearchParams(location.search);
export const session = { me: params.get("as") ?? "", state: null };

export class Refusal extends Error {
  constructor(status, text) {
    super(text || `HTTP ${status}`);
    this.status = status;
  }
}

async function answer(response) {
  if (!response.ok) throw new Refusal(response.status, await response.text());
  const type = response.headers.get("Content-Type") ?? "";
  return type.includes("json") ? response.json() : response.text();
}

const query = (values) => new URLSearchParams({ as: session.me, ...values });

export const get = async (path, values = {}) => answer(await fetch(`${path}?${query(values)}`));

export const post = async (path, body) =>
  answer(await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));

export const send = async (method, path, values, body) => answer(await fetch(`${path}?${query(values)}`, { method, body }));

/**
 * Events of the channel until the page is left; it connects again after a break. `opened` at each connection: what came
 * since the page last looked is not among the events. `broken` when it breaks.
 */
export function listen(hear, opened, broken) {
  let socket;
  let left = false;
  const who = encodeURIComponent(session.me);
  const connect = () => {
    socket = new WebSocket(`${location.origin.replace("http", "ws")}/api/live?as=${who}`);
    socket.onmessage = (event) => hear(JSON.parse(event.data));
    socket.onopen = opened;
    socket.onclose = () => {
      if (left) return;
      broken();
      setTimeout(() => { if (!left) connect(); }, 1500);
    };
  };
  connect();
  return () => { left = true; socket.close(); };
}
