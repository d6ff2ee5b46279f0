// Every page works as plain links and forms; these modules only add what must be live or quick.
import "./keys.js";
import "./draft.js";
import "./live.js";
import "./calendar.js";
import "./print.js";
import "./pick.js";
import "./source.js";
import "./busy.js";
import "./slide.js";

for (const select of document.querySelectorAll("form[data-auto] select")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

document.querySelector("[data-focus]")?.focus();
