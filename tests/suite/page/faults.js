// What is wrong for those who listen, use a keyboard or see little; one line each.
(() => {
    const faults = [];
    const check = (good, what) => { if (!good) faults.push(what); };
    const all = (selector) => [...document.querySelectorAll(selector)];
    const ids = all("[id]").map((element) => element.id);
    check(new Set(ids).size === ids.length, "an id stands twice");
    check(all("h1").length === 1, "not exactly one h1");
    check(all("main").length === 1, "not exactly one main");
    check(document.title.trim() !== "", "no title");
    let level = 1;
    for (const heading of all("h1, h2, h3, h4")) {
        const next = Number(heading.tagName[1]);
        check(next <= level + 1, `a level is skipped before ${heading.textContent}`);
        level = next;
    }
    for (const table of all("table")) {
        const name = table.caption?.textContent.trim();
        check(name, "a table without caption");
        const heads = [...table.querySelectorAll("th")];
        check(heads.length > 0, `${name}: no th`);
        heads.forEach((th) => check(["row", "col"].includes(th.scope), `${name}: th without scope`));
        const widths = [...table.rows].map((row) => row.cells.length);
        check(new Set(widths).size === 1, `${name}: rows of different width`);
    }
    for (const link of all("a[href]")) {
        const text = (link.getAttribute("aria-label") ?? link.textContent).trim();
        check(text, `a link without text: ${link.href}`);
        const target = link.getAttribute("href");
        if (target.startsWith("#")) check(document.getElementById(target.slice(1)), `nowhere: ${target}`);
        if (/^https?:/.test(target)) check(link.relList.contains("noreferrer"), `referrer: ${target}`);
    }
    for (const named of all("[aria-labelledby]")) {
        const name = document.getElementById(named.getAttribute("aria-labelledby"));
        check(name?.textContent.trim(), `no name: ${named.getAttribute("aria-labelledby")}`);
    }
    for (const field of all("input")) check(field.labels.length === 1, "a field without label");
    for (const field of all("button")) check(field.textContent.trim(), "a button without text");
    for (const region of all(".scroll")) check(region.tabIndex === 0, "cannot be scrolled by keyboard");
    return faults;
})()
