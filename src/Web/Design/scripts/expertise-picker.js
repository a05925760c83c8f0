// Suggests concepts while typing. What is chosen becomes the same check box the server would have made.
import accessibleAutocomplete from 'accessible-autocomplete';

const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

export function enhance(picker) {
  const { expertise: source, name, id } = picker.dataset;
  const field = picker.querySelector('.gvn-expertise__field');
  const plain = field.querySelector('input');
  const chosen = picker.querySelector('.gvn-chips--chosen');
  const status = document.createElement('p');
  status.className = 'gvn-visually-hidden';
  status.setAttribute('role', 'status');
  picker.append(status);

  let latest = 0;
  const suggest = async (query, show) => {
    const mine = ++latest;
    await new Promise((resume) => setTimeout(resume, 150));
    if (mine !== latest) return;
    const answer = await fetch(`${source}?zoek=${encodeURIComponent(query)}`, { headers: { accept: 'application/json' } });
    const found = answer.ok ? await answer.json() : [];
    if (mine === latest) show(found);
  };

  const choose = (choice) => {
    if (!choice) return;
    const known = [...picker.querySelectorAll('.gvn-chip__input')].find((input) => input.value === choice.id);
    if (known) known.checked = true;
    else chosen.querySelector('ul').append(chip(name, choice));
    chosen.hidden = chosen.querySelector('li') === null;
    status.textContent = `${choice.name} gekozen`;
  };

  const typed = plain.value;
  const invalid = plain.getAttribute('aria-invalid');
  field.replaceChildren();
  accessibleAutocomplete({
    element: field,
    id,
    name: plain.name,
    source: suggest,
    minLength: 2,
    defaultValue: typed,
    confirmOnBlur: false,
    cssNamespace: 'gvn-complete',
    inputClasses: plain.className,
    onConfirm: choose,
    templates: {
      inputValue: () => '',
      suggestion: (choice) => {
        const via = choice.via && choice.via !== choice.name ? ` <span class="gvn-complete__via">(${escape(choice.via)})</span>` : '';
        return `${escape(choice.name)}${via}`;
      },
    },
    tNoResults: () => 'Niets gevonden. Probeer een ander woord.',
    tStatusQueryTooShort: (length) => `Typ ${length} of meer letters.`,
    tStatusNoResults: () => 'Niets gevonden.',
    tStatusSelectedOption: (option, length, index) => `${option}, ${index + 1} van ${length}`,
    tStatusResults: (length) => (length === 1 ? '1 woord gevonden.' : `${length} woorden gevonden.`),
    tAssistiveHint: () => 'Als er woorden verschijnen, loop je erdoor met de pijltjes en kies je met enter.',
  });
  if (invalid) field.querySelector('input').setAttribute('aria-invalid', invalid);
}

function chip(name, { id, name: words }) {
  const item = document.createElement('li');
  item.className = 'gvn-chip';
  const input = Object.assign(document.createElement('input'), { type: 'checkbox', className: 'gvn-chip__input', name, value: id, checked: true });
  input.id = `${name}-${id}`.replace(/[^A-Za-z0-9_-]/g, '_');
  const label = Object.assign(document.createElement('label'), { className: 'gvn-chip__label', htmlFor: input.id });
  const mark = Object.assign(document.createElement('span'), { className: 'gvn-chip__mark' });
  label.append(mark, Object.assign(document.createElement('span'), { textContent: words }));
  item.append(input, label);
  return item;
}
