// The keys of the desk. A key presses the control that bears it, the nearest to what has the focus: first within the
// label, then within the paragraph, then on the page. All that it does can be done by mouse, Tab and Enter as well.
"use strict";

const told = document.getElementById("told");
let next = null; // what gets the focus when the paragraph that was decided on has been put in anew
const sent = new Set(); // what was decided or opened and is not yet on the page
const waiting = []; // characters typed meanwhile: they are for what has the focus afterwards

function stops() {
  return [...document.querySelectorAll("[data-stop]")];
}

function go(step) {
  const all = stops();
  const here = document.activeElement.closest("[data-stop]");
  const at = here ? all.indexOf(here) + step : nearest(all);
  focusOn(all[Math.max(0, Math.min(all.length - 1, at))]);
}

// The first stop that is not above the window.
function nearest(all) {
  const at = all.findIndex((one) => one.getBoundingClientRect().bottom > 60);
  return at < 0 ? 0 : at;
}

function focusOn(element) {
  if (!element) return;
  (element.querySelector(":scope a[data-open]") || element).focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

// The control with this key in the innermost scope that has one of its own; else the first one inside the scope.
function control(key) {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  for (let scope = document.activeElement.closest("[data-scope]"); scope; scope = outer(scope)) {
    const found = [...scope.querySelectorAll(selector)];
    const own = found.find((one) => one.closest("[data-scope]") === scope);
    if (own || found[0]) return own || found[0];
  }
  return [...document.querySelectorAll(selector)].find((one) => !one.closest("[data-scope]"));
}

function outer(scope) {
  return scope.parentElement.closest("[data-scope]");
}

function isTyping(element) {
  return element.matches("textarea, select, input:not([type=radio]):not([type=checkbox])");
}

function press(key) {
  if (key === "j") return go(1), true;
  if (key === "k") return go(-1), true;
  if (/^[1-9]$/.test(key)) {
    const card = document.activeElement.closest("[data-stop]");
    const mark = card && card.querySelector(`[data-digit="${key}"]`);
    if (mark) mark.focus();
    return Boolean(mark);
  }
  const found = control(key);
  if (found && isTyping(found)) found.focus();
  else if (found) found.click();
  return Boolean(found);
}

function close(chooser) {
  const card = chooser.closest("[data-stop]");
  chooser.replaceChildren();
  if (card) card.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  const chooser = event.target.closest(".chooser");
  if (event.key === "Escape" && chooser) return close(chooser);
  if (event.key === "Enter" && event.target.matches("[data-filter]")) {
    event.preventDefault();
    return take(event.target);
  }
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  if (!("keys" in document.body.dataset)) return;
  if (sent.size && event.key.length === 1) waiting.push(event.key), event.preventDefault();
  else if (press(event.key)) event.preventDefault();
});

document.addEventListener("htmx:before:request", (event) => {
  if (event.detail.ctx.sourceElement.closest("[data-stop]")) sent.add(event.detail.ctx);
});

document.addEventListener("htmx:finally:request", (event) => {
  sent.delete(event.detail.ctx);
  while (!sent.size && waiting.length) type(waiting.shift());
});

function type(character) {
  const field = document.activeElement;
  if (!isTyping(field)) return press(character);
  field.value += character;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-opens], [data-closes], button[data-key], button[name=kind]");
  if (!button) return;
  if (button.dataset.opens) document.getElementById(button.dataset.opens).showModal();
  if ("closes" in button.dataset) close(button.closest(".chooser"));
  const card = button.closest("[data-stop]");
  next = button.dataset.then === "next" && card ? following(card) : null;
  const selection = button.form && button.form.querySelector("[name=selection]");
  if (selection) selection.value = selected(card);
});

function following(card) {
  const all = stops();
  const one = all[all.indexOf(card) + 1];
  return one ? one.id : null;
}

// What is selected with the mouse in the paragraph's text, without the numbers of labels.
function selected(card) {
  const selection = window.getSelection();
  const text = card.querySelector("[data-text]");
  if (!selection.rangeCount || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return "";
  const words = selection.getRangeAt(0).cloneContents();
  words.querySelectorAll("sup").forEach((one) => one.remove());
  return words.textContent.trim();
}

// Takes the first code that is left of a list; a form in which several are ticked is sent where nothing is typed.
function take(filter) {
  if (!filter.value && "submits" in filter.dataset) return filter.form.requestSubmit();
  const first = filter.form.querySelector(".codes li:not([hidden]) :is(button, input)");
  if (!first) return;
  first.click();
  if (first.matches("button")) return;
  told.textContent = `${first.checked ? "✓" : "–"} ${first.parentElement.textContent.trim()}`;
  filter.value = "";
  narrow(filter);
}

// Narrows lists of codes to those that hold all the words that are typed.
function narrow(filter) {
  const words = filter.value.toLowerCase().split(/\s+/);
  const items = [...filter.form.querySelectorAll(".codes li")];
  for (const item of items) {
    const text = item.textContent.toLowerCase();
    item.hidden = !words.every((word) => text.includes(word));
  }
  const left = items.filter((one) => !one.hidden);
  filter.form.querySelector("[data-count]").textContent = `${left.length}`;
}

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-filter]")) narrow(event.target);
});

// What was typed before this script was there counts too.
document.querySelectorAll("[data-filter]").forEach((one) => one.value && narrow(one));

// A paragraph that was put in anew gets the focus back, or gives it to the next one.
document.addEventListener("htmx:before:swap", (event) => {
  const target = event.detail.ctx.target;
  if (target && target.matches("[data-stop]") && !next) next = target.id;
});

document.addEventListener("htmx:after:swap", () => {
  const element = next && document.getElementById(next);
  next = null;
  if (element) focusOn(element);
});

document.addEventListener("htmx:error", () => {
  told.textContent = told.dataset.failed;
});
