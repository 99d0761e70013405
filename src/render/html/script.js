"use strict";
(() => {
  const words = document.body.dataset;
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  // Numbers and dates carry a key; an empty key is nothing and stays last whichever way.
  const keyed = (cell) => cell.dataset.key === undefined ? undefined : cell.dataset.key;
  const compare = (a, b, sign) => {
    const [x, y] = [keyed(a), keyed(b)];
    if (x === "" || y === "") return (x === "") - (y === "");
    if (x !== undefined && y !== undefined) return sign * (Number(x) - Number(y));
    return sign * collator.compare(a.textContent, b.textContent);
  };

  const sortable = (table, spoken) => {
    const headers = [...table.tHead.rows[0].cells];
    headers.forEach((header, place) => {
      const title = header.textContent.trim();
      const button = make("button", { type: "button", textContent: title });
      header.replaceChildren(button);
      header.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const first = header.classList.contains("number") ? "descending" : "ascending";
        const second = first === "descending" ? "ascending" : "descending";
        const order = header.getAttribute("aria-sort") === first ? second : first;
        const sign = order === "ascending" ? 1 : -1;
        headers.forEach((other) => other.setAttribute("aria-sort", "none"));
        header.setAttribute("aria-sort", order);
        const body = table.tBodies[0];
        const rows = [...body.rows];
        rows.sort((a, b) => compare(a.cells[place], b.cells[place], sign));
        body.append(...rows);
        const column = title.replaceAll("\u00ad", "");
        spoken.textContent = `${words.sorted} ${column} ${order === "ascending" ? "↑" : "↓"}`;
      });
    });
  };

  const filterable = (table, tools) => {
    const rows = [...table.tBodies[0].rows];
    const texts = rows.map((row) => row.textContent.toLocaleLowerCase(language));
    const label = make("label", { textContent: words.filter });
    const input = make("input", { type: "search" });
    const count = make("output", { textContent: "" });
    label.append(input);
    tools.append(label, count);
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLocaleLowerCase(language);
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !texts[index].includes(wanted);
        shown += !row.hidden;
      });
      count.textContent = wanted ? words.shown.replace("##", rows.length).replace("#", shown) : "";
    });
  };

  const widenable = (table, tools) => {
    const box = make("input", { type: "checkbox" });
    const label = make("label", {});
    label.append(box, words.columns);
    tools.append(label);
    box.addEventListener("change", () => table.classList.toggle("full", box.checked));
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    const tools = make("div", { className: "tools" });
    const spoken = make("span", { className: "unseen" });
    spoken.setAttribute("aria-live", "polite");
    sortable(table, spoken);
    if (table.tBodies[0].rows.length > 8) filterable(table, tools);
    if (table.querySelector(".detail")) widenable(table, tools);
    table.closest(".scroll").before(tools, spoken);
  }

  // On paper nothing can be opened: what asks for action shows what it rests on.
  const folded = () => document.querySelectorAll(".rest:not([open]), .act .evidence:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...folded()];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
})();
