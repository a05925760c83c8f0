// Enhancements only: every page works without them.
import './error-summary.js';
import './text-count.js';
