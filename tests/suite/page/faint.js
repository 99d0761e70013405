// Texts that stand out too little from what is behind them (WCAG 2.2, 1.4.3).
(() => {
    const parse = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    const behind = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const color = parse(getComputedStyle(at).backgroundColor);
            if (color.length === 3 || color[3] === 1) return color;
        }
        return parse(getComputedStyle(document.body).backgroundColor);
    };
    document.querySelectorAll("details").forEach((details) => { details.open = true; });
    const faint = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || !element.checkVisibility() || element.closest("script")) continue;
        const ink = luminance(parse(getComputedStyle(element).color));
        const paper = luminance(behind(element));
        const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        if (contrast < 4.5) faint.add(`${contrast.toFixed(2)}: ${element.className} ${texts.currentNode.data.trim()}`);
    }
    return [...faint];
})()
