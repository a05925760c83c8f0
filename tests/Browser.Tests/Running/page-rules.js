// What every page of the site keeps to, apart from what axe looks at. Gives a line per breach.
() => {
  const breaches = [];
  const name = (element) => {
    const attributes = ["id", "name", "class"].filter((key) => element.getAttribute(key)).slice(0, 1);
    return element.localName + attributes.map((key) => `[${key}="${element.getAttribute(key)}"]`).join("");
  };
  const each = (selector, what) => document.querySelectorAll(selector).forEach((element) => breaches.push(`${what} at ${name(element)}`));
  const textsOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      texts.push(walker.currentNode);
    }
    return texts;
  };

  const isCovered = (element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element.getClientRects()[0];
    const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return box && box.width > 4 && top && !element.contains(top) && !top.contains(element);
  };

  const headings = document.querySelectorAll("h1").length;
  if (headings !== 1) {
    breaches.push(`${headings} elements h1 instead of one`);
  }
  each("[placeholder]:not([placeholder=''])", "a placeholder");
  each("[target]", "a link that opens elsewhere");
  each("script:not([src], [type='application/ld+json'])", "an inline script");
  each("style", "an inline stylesheet");

  // A column that is too narrow breaks words in the middle.
  for (const heading of document.querySelectorAll("h1, h2, h3, button, .nl-button")) {
    for (const text of textsOf(heading)) {
      for (const word of text.data.matchAll(/\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) {
          breaches.push(`the word '${word[0]}' breaks at ${name(heading)}`);
        }
      }
    }
  }

  for (const control of document.querySelectorAll("input, select, textarea")) {
    if (["hidden", "submit", "button", "reset", "image"].includes(control.type) || !control.checkVisibility()) {
      continue;
    }
    // A group of radio buttons has its question; of the answers of an energy hexagon one shows at a time.
    const legend = control.type === "radio" ? control.closest("fieldset")?.querySelector("legend") : null;
    const seen = [...control.labels, legend].some((label) => {
      const box = label?.getBoundingClientRect();
      return box && label.checkVisibility({ visibilityProperty: true }) && box.width > 4 && box.height > 4 && label.innerText.trim() !== "";
    });
    // Chips and hexagons lie under their own invisible box, on purpose.
    const label = ["radio", "checkbox"].includes(control.type) ? null
      : [...control.labels].find((one) => one.checkVisibility({ visibilityProperty: true }) && one.innerText.trim() !== "");
    if (label && isCovered(label)) {
      breaches.push(`a label with something on top of it at ${name(control)}`);
    }
    if (!seen) {
      breaches.push(`a field without a visible label at ${name(control)}`);
    }
  }
  return breaches;
}
