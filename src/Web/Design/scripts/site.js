// Enhancements only: every page works without them.
import './copy-button.js';
import './error-summary.js';
import './kept-text.js';
import './map.js';
import './text-count.js';

const pickers = document.querySelectorAll('[data-expertise]');
if (pickers.length > 0) {
  import('./expertise-picker.js').then(({ enhance }) => pickers.forEach(enhance));
}

const longLists = document.querySelectorAll('select[data-searchable]');
if (longLists.length > 0) {
  import('./searchable-select.js').then(({ enhance }) => longLists.forEach(enhance));
}
