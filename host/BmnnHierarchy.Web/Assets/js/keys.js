// j and k move between rows, Enter opens, Ctrl+S saves, Escape closes, / searches.
const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.checkVisibility());
const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]");

function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex((row) => row.hasAttribute("data-current"));
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  for (const row of all) row.toggleAttribute("data-current", row === next);
  next.querySelector("a")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    const form = document.querySelector("form[data-save]");
    if (form) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("button[type=submit]"));
    }
    return;
  }

  if (event.ctrlKey || event.metaKey || event.altKey) return;

  if (event.key === "Escape") {
    document.querySelector("[data-close]")?.click();
    return;
  }

  if (isTyping(event.target)) return;

  if (event.key === "/") {
    event.preventDefault();
    document.querySelector("[data-key='/']")?.focus();
  } else if (event.key === "j") {
    move(1);
  } else if (event.key === "k") {
    move(-1);
  } else if (event.key === "Enter") {
    const open = document.querySelector("[data-current] [data-open]");
    if (open) {
      event.preventDefault();
      open.click();
    }
  }
});
