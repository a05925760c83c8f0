// On a page that scrolls sideways: what sticks out. Otherwise nothing.
() => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) {
    return [];
  }
  const inScroller = (element) => {
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
      if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(parent).overflowX)) {
        return true;
      }
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > page.clientWidth + 0.5 && !inScroller(element))
    .slice(-3)
    .map((element) => `${element.localName}.${element.getAttribute("class") ?? ""}`);
  return [`${page.scrollWidth} px wide in a window of ${page.clientWidth}: ${wide.join(", ")}`];
}
