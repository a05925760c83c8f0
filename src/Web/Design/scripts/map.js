// The map answers while you look: a panel tells what a tile stands for, and arrow keys walk from tile to tile,
// so that it takes one press of tab to pass it instead of 342.
const keys = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

for (const map of document.querySelectorAll('[data-map]')) {
  const panel = map.querySelector('.gvn-map__panel');
  const links = [...map.querySelectorAll('.gvn-map__links a')];
  const places = new Map(links.map(link => {
    const use = link.firstElementChild;
    return [link, { x: Number(use.getAttribute('x')), y: Number(use.getAttribute('y')) }];
  }));

  const tell = link => {
    const [name, numbers] = link.getAttribute('aria-label').split(/:\s(.*)/);
    const title = document.createElement('strong');
    title.textContent = name;
    panel.replaceChildren(title, numbers);
  };

  // Only one tile at a time is a stop for the tab key: the last one visited.
  const stopAt = link => links.forEach(other => other.setAttribute('tabindex', other === link ? '0' : '-1'));

  // The nearest tile in that direction; what lies aside counts double.
  const next = (link, [dx, dy]) => {
    const from = places.get(link);
    const distance = other => {
      const to = places.get(other);
      const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      return ahead > 5 && aside <= ahead * 1.2 ? ahead + 2 * aside : Infinity;
    };
    const best = links.reduce((a, b) => (distance(b) < distance(a) ? b : a), link);
    return distance(best) < Infinity ? best : link;
  };

  const onTile = act => event => {
    const link = event.target.closest('.gvn-map__links a');
    if (link) act(link, event);
  };

  panel.hidden = false;
  stopAt(links.find(link => link.getAttribute('aria-label').endsWith('(jouw gemeente)')) ?? links[0]);
  map.addEventListener('pointerover', onTile(tell));
  map.addEventListener('focusin', onTile(link => { tell(link); stopAt(link); }));
  map.addEventListener('keydown', onTile((link, event) => {
    if (keys[event.key] && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      next(link, keys[event.key]).focus();
    }
  }));
}
