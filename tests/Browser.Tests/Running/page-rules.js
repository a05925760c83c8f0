// What every page of the site keeps to, apart from what axe looks at. Gives a line per breach.
() => {
  const breaches = [];
  const name = (element) => {
    const attributes = ["id", "name", "class"].filter((key) => element.getAttribute(key)).slice(0, 1);
    return element.localName + attributes.map((key) => `[${key}="${element.getAttribute(key)}"]`).join("");
  };
  const each = (selector, what) => document.querySelectorAll(selector).forEach((element) => breaches.push(`${what} at ${name(element)}`));

  const headings = document.querySelectorAll("h1").length;
  if (headings !== 1) {
    breaches.push(`${headings} elements h1 instead of one`);
  }
  each("[placeholder]:not([placeholder=''])", "a placeholder");
  each("[target]", "a link that opens elsewhere");
  each("script:not([src], [type='application/ld+json'])", "an inline script");
  each("style", "an inline stylesheet");

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
    if (!seen) {
      breaches.push(`a field without a visible label at ${name(control)}`);
    }
  }
  return breaches;
}
