/* Choosing words in a report's text: with the mouse, a finger, caret browsing, or word by word with the arrow
   keys. Tells the page of them in the event "words-chosen", with their place counted in characters. */
"use strict";

(() => {
  const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.,/'’-]*[\p{L}\p{N}])?%?/gu;
  const characters = (text) => [...text].length; // as the archive counts: an emoji is one
  let walked = null; // {anchor, focus}: the first and the last of the words chosen with the keys

  const source = () => document.querySelector("#review .source");
  const words = () => [...source().textContent.matchAll(WORD)].map((m) => [m.index, m.index + m[0].length]);

  function pointAt(offset) {
    const walker = document.createTreeWalker(source(), NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && offset > node.length) {
      offset -= node.length;
      node = walker.nextNode();
    }
    return [node, offset];
  }

  function offsetOf(node, offset) {
    const before = document.createRange();
    before.setStart(source(), 0);
    before.setEnd(node, offset);
    return before.toString().length;
  }

  function tell() {
    const selection = getSelection();
    if (!source() || selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (!source().contains(range.commonAncestorContainer)) return;
    const text = source().textContent;
    let start = offsetOf(range.startContainer, range.startOffset);
    let end = offsetOf(range.endContainer, range.endOffset);
    const chosen = text.slice(start, end);
    start += chosen.length - chosen.trimStart().length;
    end -= chosen.length - chosen.trimEnd().length;
    if (start >= end) return;
    const found = text.slice(start, end);
    if (window.Highlight) {
      const lasting = document.createRange();
      lasting.setStart(...pointAt(start));
      lasting.setEnd(...pointAt(end));
      CSS.highlights.set("chosen", new Highlight(lasting));
    }
    source().dispatchEvent(
      new CustomEvent("words-chosen", {
        bubbles: true,
        detail: {
          words: found,
          occurrence: text.slice(0, start).split(found).length,
          start: characters(text.slice(0, start)),
          end: characters(text.slice(0, end)),
        },
      }),
    );
  }

  function choose(all) {
    const [first, last] = [walked.anchor, walked.focus].sort((one, other) => one - other);
    const [node, offset] = pointAt(all[first][0]);
    getSelection().setBaseAndExtent(node, offset, ...pointAt(all[last][1]));
    pointAt(all[walked.focus][0])[0].parentElement.scrollIntoView({ block: "nearest" });
  }

  function begin(all) {
    const lit = source().querySelector("mark.lit");
    const from = lit ? offsetOf(lit, 0) : 0;
    const at = Math.max(0, all.findIndex(([start]) => start >= from));
    return { anchor: at, focus: at };
  }

  /* The first word of the next paragraph, or of this or the one before. */
  function paragraph(all, at, step) {
    const text = source().textContent;
    const line = (place) => text.slice(0, all[place][0]).split("\n").length;
    let place = at;
    while (all[place + step] && line(place + step) === line(at)) place += step;
    if (step > 0) return Math.min(place + 1, all.length - 1);
    if (place !== at) return place;
    const above = Math.max(place - 1, 0);
    while (all[place - 1] && line(place - 1) === line(above)) place -= 1;
    return place;
  }

  function step(event) {
    const all = words();
    const steps = {
      ArrowRight: (at) => Math.min(at + 1, all.length - 1),
      ArrowLeft: (at) => Math.max(at - 1, 0),
      ArrowDown: (at) => paragraph(all, at, 1),
      ArrowUp: (at) => paragraph(all, at, -1),
    };
    if (!steps[event.key] || !all.length || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (!walked || getSelection().isCollapsed) {
      walked = begin(all);
    } else {
      walked.focus = steps[event.key](walked.focus);
      if (!event.shiftKey) walked.anchor = walked.focus;
    }
    choose(all);
  }

  document.addEventListener("selectionchange", () => requestAnimationFrame(tell));
  document.addEventListener("mousedown", () => {
    walked = null;
  });
  document.addEventListener("keydown", (event) => {
    if (event.target === source()) step(event);
  });
})();
