/* Draws the charts of a page from its tables, with Observable Plot. What a chart shows stands in the table that it
   names, for those who read without this script; so a chart is hidden until it is drawn. Values are read from
   <data value> and days from <time datetime>. */
"use strict";

(() => {
  const INK = "var(--accent)";
  const HEIGHT = 300;
  const LINE = 20; // pixels for each province

  /* Each figure of a table: its value, its day, whose it is, and where its words are. Without a day it isn't drawn. */
  function figuresOf(table) {
    return Array.from(table.querySelectorAll("tbody tr"), (row) => ({
      value: Number(row.querySelector("data")?.value ?? NaN),
      day: new Date(row.querySelector("time")?.dateTime ?? NaN),
      place: row.cells[2].querySelector("a")?.textContent ?? "",
      text: row.cells[0].textContent.trim().replace(/\s+/g, " "),
      link: row.cells[3].querySelector("a")?.href,
      contradicting: row.classList.contains("contradicting"),
    })).filter((figure) => !Number.isNaN(figure.value) && !Number.isNaN(figure.day.getTime()));
  }

  function drawFigures(table, width) {
    const figures = figuresOf(table);
    if (figures.length < 2) return null;
    const named = { x: "day", y: "value", href: "link" };
    return Plot.plot({
      ...frame(width),
      x: { type: "utc", label: null, tickFormat: month },
      y: { label: null, grid: true, zero: figures.every((figure) => figure.value >= 0), tickFormat: number },
      marks: [
        Plot.dot(figures, {
          ...named,
          r: 4,
          fill: (figure) => (figure.contradicting ? "var(--ground)" : INK),
          stroke: INK,
          fillOpacity: 0.65,
        }),
        Plot.tip(figures, Plot.pointer({ ...named, title: said, fill: "var(--ground)", stroke: "var(--line)" })),
      ],
    });
  }

  function said(figure) {
    return `${figure.place}\n${figure.text}\n${day(figure.day)}`;
  }

  /* When each province first cited a document: a line from that day on, the first to cite it on top. Where the day
     lies between two, the stretch between them is drawn in their stead. */
  function drawSpread(table, width) {
    const citers = Array.from(table.querySelectorAll("tbody tr"), (row) => {
      const link = row.cells[1].querySelector("a");
      const day = link.querySelector("time")?.dateTime;
      return {
        place: row.cells[0].textContent.trim(),
        settled: Boolean(day),
        from: new Date(day ?? (link.dataset.from || link.dataset.until)),
        until: new Date(day ?? (link.dataset.until || link.dataset.from)),
        when: link.textContent.trim(),
        link: link.href,
      };
    }).filter((citer) => !Number.isNaN(citer.until.getTime()));
    if (citers.length < 2) return null;
    const newest = new Date(Math.max(...citers.map((citer) => citer.until)));
    const line = { y: "place", stroke: INK, strokeWidth: 3 };
    const settled = citers.filter((citer) => citer.settled);
    const between = citers.filter((citer) => !citer.settled);
    return Plot.plot({
      ...frame(width),
      height: 50 + LINE * citers.length,
      marginLeft: 96,
      x: { type: "utc", label: null, grid: true, tickFormat: month },
      y: { label: null, domain: citers.map((citer) => citer.place), tickSize: 0 },
      marks: [
        Plot.ruleY(citers, { ...line, x1: "until", x2: newest, strokeOpacity: 0.3 }),
        Plot.dot(settled, { x: "until", y: "place", r: 4, fill: INK, href: "link" }),
        Plot.ruleY(between, { ...line, x1: "from", x2: "until", strokeDasharray: "2 3", href: "link" }),
        Plot.tip(
          citers,
          Plot.pointer({ x: "until", y: "place", title: first, fill: "var(--ground)", stroke: "var(--line)" }),
        ),
      ],
    });
  }

  function first(citer) {
    return `${citer.place}\n${citer.settled ? day(citer.until) : citer.when}`;
  }

  function frame(width) {
    return { width, height: HEIGHT, marginLeft: 56, className: "plot", style: { background: "none" } };
  }

  const language = document.documentElement.lang;
  const number = (value) => value.toLocaleString(language);
  /* What stands under a month of an axis: its name, with the year where the axis begins; of a January the year. */
  function month(value, place) {
    const year = String(value.getUTCFullYear());
    if (value.getUTCMonth() === 0) return year;
    const name = value.toLocaleDateString(language, { month: "short", timeZone: "UTC" });
    return place ? name : `${name}\n${year}`;
  }
  const day = (value) => value.toLocaleDateString(language, { dateStyle: "medium", timeZone: "UTC" });
  const draw = { figures: drawFigures, spread: drawSpread };

  function show(chart) {
    const table = document.querySelector(`#${chart.dataset.table} table`);
    chart.hidden = false;
    const drawn = draw[chart.dataset.chart](table, Math.max(280, chart.clientWidth));
    chart.querySelector("svg")?.remove();
    if (!drawn) {
      chart.hidden = true;
      return;
    }
    // Its rules are in our style sheet: the archive's policy takes none from within a page.
    drawn.querySelectorAll("style").forEach((style) => style.remove());
    // The table has the same links, with words: who hears or tabs through the page needs them once.
    drawn.setAttribute("aria-hidden", "true");
    drawn.querySelectorAll("a").forEach((link) => link.setAttribute("tabindex", "-1"));
    drawn.querySelectorAll("g[aria-label]").forEach((part) => part.removeAttribute("aria-label"));
    chart.prepend(drawn);
  }

  document.querySelectorAll("figure.chart").forEach((chart) => {
    show(chart);
    let width = chart.clientWidth;
    new ResizeObserver(() => {
      if (chart.clientWidth !== width) {
        width = chart.clientWidth;
        show(chart);
      }
    }).observe(chart);
  });
})();
