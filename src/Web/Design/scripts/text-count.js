// Says how many characters are left, some time after typing stops, so that a screen reader is not interrupted.
const number = new Intl.NumberFormat('nl-NL');

for (const count of document.querySelectorAll('[data-count-for]')) {
  const area = document.getElementById(count.dataset.countFor);
  const limit = Number(count.dataset.countLimit);
  let timer;

  const say = () => {
    const left = limit - area.value.length;
    count.textContent = left >= 0 ? `Nog ${number.format(left)} tekens.` : `${number.format(-left)} tekens te veel.`;
    count.classList.toggle('gvn-count--over', left < 0);
  };

  count.setAttribute('aria-live', 'polite');
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(say, 600);
  });
}
