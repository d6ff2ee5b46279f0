// A form that takes a while says so beside its button, and its button is not pressed twice.
for (const form of document.querySelectorAll("form[data-busy]")) {
  form.addEventListener("submit", () => {
    const note = document.createElement("span");
    note.className = "busy-note";
    note.setAttribute("role", "status");
    note.textContent = form.dataset.busy;
    form.querySelector(".actions")?.append(note);
    for (const button of form.querySelectorAll("button[type=submit]")) button.disabled = true;
  });
}
