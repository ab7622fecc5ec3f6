/* Offers names, documents, provinces and headlines while one types in a search box: a combobox with a list, as
   the ARIA Authoring Practices describe it. Without this script the box is a plain form. */
"use strict";

(() => {
  const PAUSE = 150; // milliseconds without a key before the archive is asked

  function offerIn(form, number) {
    const input = form.querySelector('input[name="q"]');
    const list = document.createElement("ul");
    const status = document.createElement("p");
    let options = [];
    let active = -1;
    let timer = 0;
    let asking = null;

    list.id = `suggestions-${number}`;
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.label);
    list.hidden = true;
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    input.after(list);
    form.append(status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("autocomplete", "off");

    function close() {
      clearTimeout(timer);
      if (asking) asking.abort();
      options = [];
      list.replaceChildren();
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      status.textContent = "";
      activate(-1);
    }

    function activate(index) {
      active = index;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
      if (index < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", options[index].id);
        options[index].scrollIntoView({ block: "nearest" });
      }
    }

    function show(completions) {
      close();
      options = completions.map((completion, at) => {
        const option = document.createElement("li");
        const label = document.createElement("span");
        const kind = document.createElement("span");
        option.id = `${list.id}-${at}`;
        option.setAttribute("role", "option");
        option.dataset.url = completion.url;
        label.lang = "vi";
        label.textContent = completion.label;
        kind.className = "kind";
        kind.textContent = completion.kind;
        option.append(label, " ", kind);
        return option;
      });
      if (!options.length) return;
      list.replaceChildren(...options);
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      status.textContent = `${form.dataset.label}: ${options.length}`;
      activate(-1);
    }

    async function ask() {
      const typed = input.value.trim();
      if (!typed) return close();
      if (asking) asking.abort();
      asking = new AbortController();
      const address = `${form.dataset.suggestions}?q=${encodeURIComponent(typed)}`;
      try {
        const response = await fetch(address, { signal: asking.signal });
        if (response.ok) show((await response.json()).completions);
      } catch (error) {
        if (error.name !== "AbortError") close(); // offline: the form still works
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Escape" && !list.hidden) {
        close();
      } else if (event.key === "ArrowDown" && options.length) {
        activate((active + 1) % options.length);
      } else if (event.key === "ArrowUp" && options.length) {
        activate(active <= 0 ? options.length - 1 : active - 1);
      } else if (event.key === "Enter" && active >= 0) {
        location.assign(options[active].dataset.url);
      } else {
        if (event.key === "Tab" || event.key === "Enter") close();
        return;
      }
      event.preventDefault();
    });
    input.addEventListener("blur", close);
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    list.addEventListener("click", (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) location.assign(option.dataset.url);
    });
  }

  document.querySelectorAll("form[data-suggestions]").forEach(offerIn);
})();
