// Enhancements only: every page works without them.
import './error-summary.js';
import './map.js';
import './text-count.js';

const pickers = document.querySelectorAll('[data-expertise]');
if (pickers.length > 0) {
  import('./expertise-picker.js').then(({ enhance }) => pickers.forEach(enhance));
}
