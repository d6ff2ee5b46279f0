// What was typed and not saved survives a lost connection or a closed window. Drafts stay in this browser, one for each
// account, unit and duty; saving, discarding and signing out remove them.
const prefix = "bmnn-draft:";

function forget(key) {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Storage may be switched off: then there is nothing to forget.
  }
}

// Only what is typed: a choice is quickly made again, and its value must not be overwritten.
const unkept = ["hidden", "submit", "radio", "checkbox", "file"];
const fields = (form) => [...form.elements].filter((field) => field.name && !unkept.includes(field.type));
const contents = (form) => JSON.stringify(Object.fromEntries(fields(form).map((field) => [field.name, field.value])));

function keep(form) {
  const key = form.dataset.draft;
  const offered = contents(form);
  let restored = false;
  let stored = null;
  try {
    stored = localStorage.getItem(prefix + key);
  } catch {
    return;
  }

  // A form that came back refused holds what was typed; the draft would only be older.
  if (stored && stored !== offered && !form.querySelector("[role=alert]")) {
    const values = JSON.parse(stored);
    for (const field of fields(form)) {
      if (field.name in values) field.value = values[field.name];
    }
    restored = true;
  }

  const state = form.querySelector("[data-draft-state]");
  if (restored && state) {
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "button button-small";
    discard.textContent = state.dataset.discard;
    discard.addEventListener("click", () => {
      const values = JSON.parse(offered);
      for (const field of fields(form)) field.value = values[field.name];
      forget(key);
      state.replaceChildren();
    });
    state.replaceChildren(state.dataset.restored + " ", discard);
  }

  form.addEventListener("input", () => {
    try {
      localStorage.setItem(prefix + key, contents(form));
    } catch {
      // Without storage the form still works.
    }
  });
}

const saved = document.querySelector("[data-saved]");
if (saved) {
  const ending = `/unit:${saved.dataset.unit}/${saved.dataset.saved}`;
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix) && key.endsWith(ending)) localStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept.
  }
}

for (const form of document.querySelectorAll("form[data-draft]")) keep(form);

for (const form of document.querySelectorAll("form[data-forget-drafts]")) {
  form.addEventListener("submit", () => {
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(prefix)) localStorage.removeItem(key);
      }
    } catch {
      // Nothing was kept.
    }
  });
}
