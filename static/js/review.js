/* The review page by keyboard and without waiting: keys go from record to record and press the buttons that are
   there; what is sent comes back as the page as it now is, and takes its place. Without this script every button
   and every form works by itself. */
"use strict";

(() => {
  const review = () => document.getElementById("review");
  const heard = document.getElementById("heard");
  const cards = () => [...document.querySelectorAll("#review [data-card]")];
  const current = () => document.querySelector("#review .now");
  const typing = (node) => node.matches("input:not([type=checkbox]), select, textarea");
  const wide = () => matchMedia("(min-width: 64rem)").matches; // text and records side by side
  let sending = false;
  const waiting = []; // what was pressed while an answer was on its way: done one after the other

  document.documentElement.classList.add("js");

  function say(text) {
    heard.textContent = text;
  }

  /* Where one is */

  const byId = (id) => document.getElementById(id);
  const marksOf = (card) => {
    const ids = (card.dataset.marks || "").split(" ");
    if (card.dataset.openMark) ids.push(card.dataset.openMark);
    return ids.filter(Boolean).map(byId).filter(Boolean).map((anchor) => anchor.closest("mark"));
  };

  function light(card) {
    document.querySelectorAll("#review mark.lit").forEach((mark) => mark.classList.remove("lit"));
    marksOf(card).forEach((mark) => mark.classList.add("lit"));
  }

  function go(card, { focus = true, read = true } = {}) {
    if (!card) return;
    if (current() && current() !== card) {
      current().removeAttribute("aria-current");
      current().classList.remove("now");
    }
    card.classList.add("now");
    card.setAttribute("aria-current", "true");
    light(card);
    if (focus) {
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
    }
    const [first] = marksOf(card);
    if (read && first && wide()) first.scrollIntoView({ block: "center" });
  }

  function move(step) {
    const all = cards();
    const at = all.indexOf(current());
    go(all[Math.min(Math.max(at + step, 0), all.length - 1)] || all[0]);
  }

  /* The records that a mark gives: one after the other, where the same words give several. */
  function follow(mark) {
    const giving = cards().filter((card) => marksOf(card).includes(mark));
    go(giving[(giving.indexOf(current()) + 1) % giving.length], { read: false });
  }

  /* Pressing what is there */

  function press(name) {
    const card = current();
    const own = card && card.querySelector(`:scope > .judge [data-key="${name}"]`);
    const button = own || document.querySelector(`#review > .review-head [data-key="${name}"]`);
    if (button) button.click();
    return Boolean(button);
  }

  function confirm() {
    if (press("confirm") || !current()) return;
    const all = cards();
    go(all.slice(all.indexOf(current()) + 1).find((card) => card.classList.contains("open")));
  }

  function answer(number) {
    const adding = byId("adding");
    const busy = adding.classList.contains("ready") && !document.activeElement.closest("[data-card]");
    const asked = current() && [".conflict", ".choices", ".known"].map((name) => current().querySelector(name));
    const place = busy ? adding.querySelector(".kinds") : asked && asked.find((one) => one?.querySelector("button"));
    const offered = place ? place.querySelectorAll("button") : [];
    if (offered[number - 1]) offered[number - 1].click();
  }

  function toAdding() {
    const offered = byId("adding").querySelector(".opened :is(input:not([type=hidden]), select), .kinds button");
    if (byId("adding").classList.contains("ready")) offered.focus();
    else byId("words").focus();
  }

  const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    c: confirm,
    r: () => press("reject"),
    e: () => press("edit"),
    u: () => press("undo"),
    n: () => press("onward"),
    t: () => document.querySelector("#review .source").focus(),
    a: toAdding,
    "?": () => {
      byId("keys").open = !byId("keys").open;
      byId("keys").querySelector("summary").focus();
    },
  };

  let keysOn = true;
  try {
    keysOn = localStorage.getItem("review-keys") !== "off";
  } catch {
    // Kept from us by the browser: what is said of the keys holds for this page alone.
  }

  function switchKeys(on) {
    keysOn = on;
    try {
      localStorage.setItem("review-keys", on ? "on" : "off");
    } catch {
      // As above.
    }
  }

  /* What a key does; nothing where it means nothing here. */
  function meaning(key, shifted) {
    if (shifted && key.toLowerCase() === "c") return () => press("rest");
    if (/^[1-9]$/.test(key)) return () => answer(Number(key));
    return shifted && key !== "?" ? undefined : KEYS[key.toLowerCase()];
  }

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || !review()) return;
    const node = event.target;
    if (event.key === "Escape") {
      go(current() || cards()[0]);
    } else if (event.key === "Enter" && node.classList.contains("source")) {
      toAdding();
    } else {
      const does = !typing(node) && keysOn && meaning(event.key, event.shiftKey);
      if (!does) return;
      if (sending) waiting.push(does);
      else does();
    }
    event.preventDefault();
  });

  /* Sending without leaving the page */

  async function ask(address, options, form) {
    if (sending) return;
    sending = true;
    review().setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, options);
      const answered = new DOMParser().parseFromString(await response.text(), "text/html");
      const whole = answered.getElementById("review");
      const opened = answered.querySelector(".opened");
      if (whole) replace(whole, response, form);
      else if (opened) open(opened);
      else complain(); // signed out meanwhile, or the server is in trouble: what is typed stays
    } catch (error) {
      complain();
    } finally {
      sending = false;
      review().removeAttribute("aria-busy");
      while (waiting.length && !sending) waiting.shift()();
    }
  }

  function complain() {
    const text = review().dataset.lost;
    const line = document.createElement("p");
    line.className = "error";
    line.textContent = text;
    document.querySelector("#review .said").replaceChildren(line);
    say(text);
  }

  /* The page as it now is; forms that are open besides the one that was sent stay as they are. */
  function replace(whole, response, form) {
    const before = review();
    const kept = [...before.querySelectorAll(".opened")].filter((one) => one !== form);
    const scrolled = [".source", ".records"].map((name) => [name, before.querySelector(name).scrollTop]);
    const across = scrollY;
    before.replaceWith(document.adoptNode(whole));
    kept.forEach(put);
    scrolled.forEach(([name, top]) => {
      whole.querySelector(name).scrollTop = top;
    });
    scrollTo(scrollX, across);
    if (response.ok) history.replaceState(null, "", response.url);
    const inside = whole.querySelector(".opened:has(.errorlist, .meanwhile)");
    go(byId(whole.dataset.at) || cards()[0], { focus: !inside });
    if (inside) focusIn(inside);
    say([...whole.querySelectorAll(".said p")].map((line) => line.textContent).join(" "));
  }

  function put(form) {
    const place = form.dataset.opened === "adding" ? byId("adding") : byId(form.dataset.opened);
    if (!place) return false;
    const there = [...place.children].find((one) => one.classList.contains("opened"));
    if (there) there.replaceWith(form);
    else place.append(form);
    if (place.id === "adding") place.classList.add("ready");
    return true;
  }

  function open(form) {
    const shown = document.adoptNode(form);
    if (put(shown)) focusIn(shown);
  }

  function focusIn(form) {
    const wrong = form.querySelector(".errorlist ~ :is(input, select, textarea)");
    const told = form.querySelector(".meanwhile");
    if (told) say(told.textContent.trim());
    (wrong || form.querySelector(":is(input:not([type=hidden]), select, textarea)")).focus();
    form.scrollIntoView({ block: "nearest" });
    const [chosen] = (form.dataset.opened === "adding" && window.Highlight && CSS.highlights.get("chosen")) || [];
    if (chosen) chosen.startContainer.parentElement.scrollIntoView({ block: wide() ? "center" : "start" });
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.closest("#review") && form.id !== "deeds") return;
    event.preventDefault();
    const data = new FormData(form, event.submitter);
    const [, token] = document.cookie.match(/(?:^|; )csrftoken=([^;]*)/) || [];
    if (token && data.has("csrfmiddlewaretoken")) data.set("csrfmiddlewaretoken", token); // of whoever signed in last
    if (form.method === "get") {
      const address = `${form.action.split("#")[0]}?${new URLSearchParams(data)}`;
      ask(address, { headers: { "X-Fragment": "1" } }, form);
    } else {
      const headers = form.classList.contains("opened") ? { "X-Fragment": "1" } : {};
      ask(form.action, { method: "POST", body: data, headers }, form);
    }
  });

  /* No words are chosen any more. */
  function letGo() {
    byId("adding").classList.remove("ready");
    if (window.Highlight) CSS.highlights.delete("chosen");
  }

  /* Clicks */

  document.addEventListener("click", (event) => {
    const plain = event.target.closest("#review .source") && getSelection().isCollapsed;
    if (plain && !byId("adding").querySelector(".opened")) letGo();
    const node = event.target.closest("a, button, [data-card]");
    if (!node || !node.closest("#review") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const card = node.closest("[data-card]");
    if (node.matches(".source mark a")) {
      event.preventDefault();
      if (getSelection().isCollapsed) follow(node.closest("mark"));
    } else if (node.matches("a[data-key=edit]")) {
      event.preventDefault();
      go(card, { focus: false });
      ask(node.href, { headers: { "X-Fragment": "1" } });
    } else if (node.matches("a.cancel")) {
      event.preventDefault();
      if (node.closest("#adding")) letGo();
      node.closest(".opened").remove();
      go(current());
    } else if (node.matches("[data-card] a[href^='#']")) {
      event.preventDefault();
      go(card, { focus: false, read: false });
      const there = byId(node.hash.slice(1));
      if (there) there.closest("mark").scrollIntoView({ block: "center" });
    } else if (card && card !== current()) {
      go(card, { focus: false });
    }
    if (node.closest(".pocket")) {
      const name = node.dataset.press;
      if (name in KEYS) KEYS[name]();
    }
  });

  document.addEventListener("focusin", (event) => {
    const card = event.target.closest("#review [data-card]");
    if (card && card !== current()) go(card, { focus: false });
  });

  /* Words chosen in the text, and what is typed and not yet sent */

  document.addEventListener("words-chosen", (event) => {
    for (const [name, value] of Object.entries(event.detail)) byId("choose").elements[name].value = value;
    byId("adding").classList.add("ready");
    say(`${event.target.dataset.labelChosen}: ${event.detail.words}`);
  });

  document.addEventListener("input", (event) => {
    const opened = event.target.closest(".opened");
    if (opened) opened.dataset.typed = "yes";
    if (event.target.form && event.target.form.id === "choose") {
      byId("choose").elements.start.value = "";
      byId("choose").elements.end.value = "";
      byId("adding").classList.toggle("ready", byId("words").value.trim() !== "");
    }
    if (event.target.id === "keys-on") switchKeys(event.target.checked);
  });

  addEventListener("beforeunload", (event) => {
    if (document.querySelector(".opened[data-typed]")) event.preventDefault();
  });

  if (review()) {
    byId("keys-on").checked = keysOn;
    if (byId("words").value) byId("adding").classList.add("ready");
    const opened = document.querySelector("#review .opened");
    go(byId(location.hash.slice(1)) || byId(review().dataset.at) || cards()[0], { focus: !opened });
    if (opened) focusIn(opened);
  }
})();
