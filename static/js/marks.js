/* Remembers which kinds of marks a reader has switched off in the texts of reports. That stays in this browser; what
   an address asks for counts before it. Switching itself is done by the style sheet. */
"use strict";

(() => {
  const KEY = "marks-off";
  const boxes = Array.from(document.querySelectorAll(".kinds [data-kind]"));

  function remembered() {
    try {
      return new Set(JSON.parse(localStorage.getItem(KEY)));
    } catch {
      return new Set(); // kept from us by the browser, or not ours
    }
  }

  function remember() {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.dataset.kind));
    try {
      localStorage.setItem(KEY, JSON.stringify([...off]));
    } catch {
      // Then it holds for this page alone.
    }
  }

  /* A meeting may have several reports, each with its own boxes: they are of one mind. */
  function agree(changed) {
    for (const box of boxes) {
      if (box.dataset.kind === changed.dataset.kind) box.checked = changed.checked;
    }
    remember();
  }

  if (!new URLSearchParams(location.search).has("marks")) {
    const off = remembered();
    for (const box of boxes) box.checked = !off.has(box.dataset.kind);
  }
  for (const box of boxes) box.addEventListener("change", () => agree(box));
})();
