// Arrows walk through the days of the month and over its ends; PageUp and PageDown turn months, T opens today.
const day = (number) => document.querySelector(`.month a[data-day="${number}"]`);

function turn(which) {
  const link = document.querySelector(`[data-calendar="${which}"]`);
  if (link) location.assign(link.href);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !document.querySelector(".month")) return;
  if (event.target.closest?.("input, textarea, select")) return;

  if (event.key === "PageUp") turn("previous");
  else if (event.key === "PageDown") turn("next");
  else if (event.key.toLowerCase() === "t") turn("today");
  else {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (!step) return;
    const here = event.target.closest?.(".month a[data-day]");
    const next = here
      ? day(Number(here.dataset.day) + step)
      : document.querySelector(".month .is-open a, .month .is-today a") ?? day(1);
    if (next) next.focus();
    else turn(step < 0 ? "previous" : "next");
  }

  event.preventDefault();
});
