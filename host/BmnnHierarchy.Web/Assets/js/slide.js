// A slider over the days of a date field: sliding writes the day, typing moves the slider. Without it the field is all there is.
const day = 86400000;
const daysOf = (date) => Math.round(Date.parse(`${date}T00:00:00Z`) / day);
const dateOf = (days) => new Date(days * day).toISOString().slice(0, 10);

for (const slider of document.querySelectorAll("input[data-slides]")) {
  const field = document.getElementById(slider.dataset.slides);
  if (!field?.min || !field.max) continue;
  const said = slider.nextElementSibling;
  const say = () => {
    const [year, month, date] = field.value.split("-");
    slider.setAttribute("aria-valuetext", `${date}/${month}/${year}`);
    if (said) said.value = `${date}/${month}/${year}`;
  };
  const follow = () => {
    if (!field.value) return;
    slider.value = daysOf(field.value);
    say();
  };
  slider.min = daysOf(field.min);
  slider.max = daysOf(field.max);
  slider.addEventListener("input", () => {
    field.value = dateOf(Number(slider.value));
    say();
  });
  field.addEventListener("change", follow);
  follow();
  slider.closest("[hidden]").hidden = false;
}
