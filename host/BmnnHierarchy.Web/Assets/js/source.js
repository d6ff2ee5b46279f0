// The document beside its items scrolls to the chosen sentence; the page itself stays at the item. Without script the
// document begins at its top.
const mark = document.querySelector(".source-body mark");
if (mark) {
  const body = mark.closest(".source-body");
  body.scrollTop += mark.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 3;
}
