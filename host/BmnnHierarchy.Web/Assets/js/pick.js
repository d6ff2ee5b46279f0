// A long list of units to tick: a field above it hides what does not match, without regard to diacritics. Without script
// the whole list stands there.
const fold = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase().trim();

for (const find of document.querySelectorAll("[data-pick-find]")) {
  const list = find.parentElement.querySelector("[data-pick]");
  find.hidden = false;
  find.querySelector("input").addEventListener("input", (event) => {
    const wanted = fold(event.target.value);
    for (const item of list.children) {
      item.hidden = !item.dataset.name.includes(wanted) && !item.querySelector("input").checked;
    }
  });
  find.querySelector("input").addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}
