// A long select gets a field to type in: "ed" finds Ede. The select itself stays and is what the form sends.
import accessibleAutocomplete from 'accessible-autocomplete';

export function enhance(select) {
  const { id, className } = select;
  accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    id,
    name: '',
    defaultValue: select.value ? select.selectedOptions[0].textContent : '',
    cssNamespace: 'gvn-complete',
    inputClasses: className.replaceAll('utrecht-select', 'utrecht-textbox'),
    tNoResults: () => 'Niets gevonden. Probeer een deel van de naam.',
    tStatusQueryTooShort: (length) => `Typ ${length} of meer letters.`,
    tStatusNoResults: () => 'Niets gevonden.',
    tStatusSelectedOption: (option, length, index) => `${option}, ${index + 1} van ${length}`,
    tStatusResults: (length) => (length === 1 ? '1 gevonden.' : `${length} gevonden.`),
    tAssistiveHint: () => 'Als er namen verschijnen, loop je erdoor met de pijltjes en kies je met enter.',
  });
}
