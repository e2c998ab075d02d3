// Shows only the passages that carry a ticked tag (or one below it) and are of a ticked coder; nothing ticked is all.
"use strict";
(() => {
  const filter = document.querySelector(".filter");
  if (!filter) return;
  const numbers = (text) => (text ? text.split(" ").map(Number) : []);
  const items = [...document.querySelectorAll("[data-c]")].map((element) => ({
    element, tags: numbers(element.dataset.t), coder: Number(element.dataset.c), number: Number(element.dataset.n),
  }));
  const runs = [...document.querySelectorAll("mark[data-m]")].map((element) => ({
    element, marks: numbers(element.dataset.m), plain: element.className,
  }));
  const sections = [...document.querySelectorAll("section[data-s]")].map((element) => ({
    element, own: 0, parent: -1, count: element.querySelector(":scope > * > small"), whole: "",
  }));
  const places = new Map(sections.map((section, at) => [section.element, at]));
  for (const section of sections) {
    const above = section.element.parentElement.closest("section[data-s]");
    section.parent = above ? places.get(above) : -1;
    section.whole = section.count ? section.count.textContent : "";
  }
  for (const item of items) {
    const section = item.element.closest("section[data-s]");
    item.section = section ? places.get(section) : -1;
  }
  const links = [...document.querySelectorAll("nav li[data-s]")];
  const colours = new Map(items.map((item) => [item.number, item.element.dataset.k || ""]));
  const output = filter.querySelector("output");
  const clear = filter.querySelector("button");
  const ticked = (name) => new Set([...filter.querySelectorAll(`input[name=${name}]:checked`)].map((box) => Number(box.value)));
  const format = new Intl.NumberFormat();

  const apply = () => {
    const tags = ticked("t"), coders = ticked("c"), isOn = tags.size + coders.size > 0;
    const shown = new Set();
    for (const section of sections) section.own = 0;
    let count = 0;
    for (const item of items) {
      const isShown = (!tags.size || item.tags.some((tag) => tags.has(tag))) && (!coders.size || coders.has(item.coder));
      if (item.element.hidden === isShown) item.element.hidden = !isShown;
      if (!isShown) continue;
      count += 1;
      shown.add(item.number);
      if (item.section >= 0) sections[item.section].own += 1;
    }
    for (let at = sections.length - 1; at >= 0; at -= 1) {
      const section = sections[at];
      if (section.parent >= 0) sections[section.parent].own += section.own;
      const isText = section.element.dataset.s === "text";
      section.element.hidden = isOn && !isText && section.own === 0;
      if (links[at]) links[at].hidden = section.element.hidden;
      if (section.count) section.count.textContent = isOn ? format.format(section.own) : section.whole;
    }
    for (const run of runs) {
      const first = run.marks.find((mark) => shown.has(mark));
      run.element.className = first === undefined ? "off" : isOn ? colours.get(first) : run.plain;
    }
    output.textContent = `${format.format(count)} / ${format.format(items.length)}`;
    clear.hidden = !isOn;
  };
  filter.addEventListener("change", apply);
  clear.addEventListener("click", () => {
    for (const box of filter.querySelectorAll("input:checked")) box.checked = false;
    apply();
  });
  document.addEventListener("click", (event) => {
    for (const open of filter.querySelectorAll("details[open]")) if (!open.contains(event.target)) open.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") for (const open of filter.querySelectorAll("details[open]")) open.open = false;
  });
  filter.hidden = false;
  apply();
})();
