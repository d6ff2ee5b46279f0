// Figures change by themselves: the server says that a unit has a newer version, the page is fetched again and the marked
// parts are exchanged. A form somebody is writing in is never touched.
const unit = document.querySelector("[data-unit]")?.dataset.unit;
let running = false;
let again = false;
let waiting = false;

function say(state) {
  for (const mark of document.querySelectorAll("[data-live-state]")) {
    mark.dataset.liveState = state;
    mark.textContent = mark.dataset[state] ?? "";
  }
}

// Forms carry a token of their own in every answer: two parts are the same when they are without their forms.
function isSame(part, next) {
  if (part.isEqualNode(next)) return true;
  const [now, then] = [part.cloneNode(true), next.cloneNode(true)];
  for (const copy of [now, then]) {
    delete copy.dataset.changed;
    for (const row of copy.querySelectorAll("[data-current]")) row.removeAttribute("data-current");
    for (const details of [copy, ...copy.querySelectorAll("details")]) details.removeAttribute("open");
    for (const form of copy.querySelectorAll("form")) form.remove();
    for (const mark of copy.querySelectorAll("[data-live-state]")) mark.remove();
  }
  return now.isEqualNode(then);
}

// The row the keys stand on, and the link in it that has the focus, are the same in what takes their place.
function standAgain(row, link) {
  if (!row) return;
  row.toggleAttribute("data-current", true);
  if (link >= 0) row.querySelectorAll("a, button")[link]?.focus({ preventScroll: true });
}

// What somebody has opened or closed stays so; where the new part has other ones, it comes as it is.
function openAgain(part, now) {
  const [before, after] = [part, now].map((root) => [root, ...root.querySelectorAll("details")].filter((each) => each instanceof HTMLDetailsElement));
  if (before.length === after.length) after.forEach((details, i) => (details.open = before[i].open));
}

const isBusy = (part) => part.contains(document.activeElement) && document.activeElement.closest("form[data-save]") !== null;

function exchange(fresh) {
  waiting = false;
  const focused = document.activeElement?.id;
  const current = document.querySelector("[data-current]");
  const link = current ? [...current.querySelectorAll("a, button")].indexOf(document.activeElement) : -1;
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(part.id);
    if (!next) {
      if (!part.querySelector("form[data-save]")) part.remove();
      continue;
    }
    if (isBusy(part)) {
      waiting = true;
      continue;
    }
    if (isSame(part, next)) continue;

    const form = part.querySelector("form[data-save]");
    const place = form && next.querySelector(`form[data-draft="${CSS.escape(form.dataset.draft ?? "")}"]`);
    if (form && !place) continue;
    const scroll = part.querySelector(".heat-frame");
    const at = scroll && [scroll.scrollLeft, scroll.scrollTop];
    const now = document.importNode(next, true);
    if (form) now.querySelector("form[data-save]").replaceWith(form);
    openAgain(part, now);
    part.replaceWith(now);
    if (at) now.querySelector(".heat-frame")?.scrollTo(...at);
    if (now.id !== "do-tuoi") now.dataset.changed = "";
  }

  // Parts that were not on the page yet (a group that was empty) come before their next neighbour that is.
  for (const part of fresh.querySelectorAll("[data-live]")) {
    if (document.getElementById(part.id)) continue;
    let after = part.nextElementSibling;
    while (after && !(after.id && document.getElementById(after.id))) after = after.nextElementSibling;
    if (after) document.getElementById(after.id).before(document.importNode(part, true));
  }

  if (current?.id && !current.isConnected) standAgain(document.getElementById(current.id), link);
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
  say("on");
}

async function refresh() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    const response = await fetch(location.href, { headers: { "X-Fragment": "1" }, credentials: "same-origin" });
    if (response.ok) exchange(new DOMParser().parseFromString(await response.text(), "text/html"));
  } catch {
    say("lost");
  } finally {
    running = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

if (unit && document.querySelector("[data-live]")) {
  let known = null;
  let source = null;
  const heard = (event) => {
    say("on");
    if (event.data === known) return;
    known = event.data;
    refresh();
  };
  const listen = () => {
    if (source) return;
    source = new EventSource(`/live/${unit}`);
    source.addEventListener("open", () => say("on"));
    source.addEventListener("changed", heard);
    source.addEventListener("error", () => say("lost"));
  };
  const rest = () => {
    source?.close();
    source = null;
  };

  // Browsers allow few connections to one host: a page nobody looks at gives its own back, and asks anew when it is seen.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  document.addEventListener("focusout", () => {
    if (waiting) setTimeout(() => waiting && refresh(), 0);
  });
  addEventListener("pagehide", rest);
  addEventListener("pageshow", (event) => event.persisted && listen());
  if (!document.hidden) listen();
}
