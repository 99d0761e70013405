"use strict";
(() => {
  // A long table shows so many rows until it is unfolded (table.rs tells paper the same).
  const FOLDED = 12;
  const FOLDED_ABOVE = 15;
  const words = document.body.dataset;
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  // Numbers and dates carry a key; an empty key is nothing and stays last whichever way.
  const compare = (a, b, sign) => {
    const [x, y] = [a.dataset.key, b.dataset.key];
    if (x === "" || y === "") return (x === "") - (y === "");
    if (x !== undefined && y !== undefined) return sign * (Number(x) - Number(y));
    return sign * collator.compare(a.textContent, b.textContent);
  };

  const equip = (table) => {
    const body = table.tBodies[0];
    const sheet = table.closest(".sheet");
    const tools = make("div", { className: "tools" });
    const spoken = make("span", { className: "unseen" });
    spoken.setAttribute("aria-live", "polite");
    const rows = [...body.rows];
    const texts = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase(language)]));
    let wanted = "";
    let folded = rows.length > FOLDED_ABOVE;

    const show = () => {
      let matching = 0;
      for (const row of body.rows) {
        const matches = texts.get(row).includes(wanted);
        matching += matches;
        row.hidden = !matches || (folded && wanted === "" && matching > FOLDED);
      }
      sheet.classList.toggle("folded", folded && wanted === "");
      return matching;
    };

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
        const sorted = [...body.rows];
        sorted.sort((a, b) => compare(a.cells[place], b.cells[place], sign));
        body.append(...sorted);
        show();
        const column = title.replaceAll("\u00ad", "");
        spoken.textContent = `${words.sorted} ${column} ${order === "ascending" ? "↑" : "↓"}`;
      });
    });

    if (rows.length > FOLDED_ABOVE) {
      const label = make("label", { textContent: words.filter });
      const input = make("input", { type: "search" });
      const count = make("output", { textContent: "" });
      label.append(input);
      tools.append(label, count);
      input.addEventListener("input", () => {
        wanted = input.value.trim().toLocaleLowerCase(language);
        const matching = show();
        const shown = words.shown.replace("##", rows.length).replace("#", matching);
        count.textContent = wanted ? shown : "";
      });
      const all = words.all.replace("#", rows.length);
      const unfold = make("button", { type: "button", className: "unfold", textContent: all });
      unfold.addEventListener("click", () => {
        folded = !folded;
        unfold.textContent = folded ? all : words.fewer;
        show();
      });
      table.closest(".scroll").after(unfold);
    }

    if (table.querySelector(".detail")) {
      const box = make("input", { type: "checkbox" });
      const label = make("label", {});
      label.append(box, words.columns);
      tools.append(label);
      box.addEventListener("change", () => table.classList.toggle("full", box.checked));
    }

    table.closest(".scroll").before(tools, spoken);
    show();
  };

  document.querySelectorAll("table.sortable").forEach(equip);

  // On paper nothing can be opened: what asks for action shows what it rests on.
  const folded = () => document.querySelectorAll(".others:not([open]), .rest:not([open]), .act .evidence:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...folded()];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
})();
