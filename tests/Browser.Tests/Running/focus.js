// What has the focus, and what is wrong with it if anything: whether it can be seen: within the window, not below something else, with a mark around it.
() => {
  const element = document.activeElement;
  const name = (element.labels?.[0]?.innerText ?? element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ");
  if (element === document.body) {
    return [];
  }
  const box = element.getClientRects()[0];
  if (!box || !element.checkVisibility({ visibilityProperty: true })) {
    return [name, "the focus is on something invisible"];
  }
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
    return [name, "the focus is outside the window"];
  }
  const top = document.elementFromPoint(x, y);
  if (!top || !(element.contains(top) || top.contains(element) || top.closest("label")?.control === element)) {
    return [name, `the focus is below ${top?.localName}.${top?.getAttribute("class")}`];
  }
  // The mark may be on the element itself or on what it stands in, such as a hexagon around its radio button.
  const marked = [element, element.parentElement, element.nextElementSibling].filter(Boolean).some((place) => {
    const style = getComputedStyle(place);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none" || style.filter !== "none";
  });
  return [name, marked ? "" : "nothing marks the focus"];
}
