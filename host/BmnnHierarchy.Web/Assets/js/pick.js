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

// A box in the legend of a group ticks or clears the whole group, and shows a dash while only some are ticked.
for (const all of document.querySelectorAll("[data-tick-all]")) {
  const boxes = [...all.closest("fieldset").querySelectorAll("input[type=checkbox]:not([data-tick-all])")];
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  all.hidden = boxes.length < 2;
  all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
  boxes.forEach((box) => box.addEventListener("change", show));
  show();
}
