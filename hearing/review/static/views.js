// What the views of the desk have beside its keys; see desk.js. All that it does can be done without it.
"use strict";

// A digit on a point chooses that outcome.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  const target = event.target;
  if (event.key === "Escape" && target.matches("textarea, select, input") && target.closest("[data-stop]")) {
    target.closest("[data-stop]").focus();
    return;
  }
  if (target.matches("textarea, select, input[type=text]") || !("keys" in document.body.dataset)) return;
  const stop = /^[0-9]$/.test(event.key) && target.closest("[data-stop]");
  const select = stop && stop.querySelector("select[data-digits]");
  if (!select || Number(event.key) >= select.options.length) return;
  choose(select, Number(event.key));
  event.preventDefault();
});

function choose(select, at) {
  select.selectedIndex = at;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-fills], [data-marks-all]");
  if (!button) return;
  if (button.dataset.fills) fill(button);
  if ("marksAll" in button.dataset) markAll(button.form);
});

// Puts a text in the field beside the button.
function fill(button) {
  const field = button.parentElement.querySelector("input[type=text]");
  field.value = button.dataset.fills;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function markAll(form) {
  const boxes = [...form.elements].filter((one) => one.type === "checkbox" && !form.contains(one));
  const on = boxes.some((one) => !one.checked);
  for (const box of boxes) box.checked = on;
}
