// The summary of what is wrong gets focus, so that a screen reader starts there and the page scrolls to it.
document.querySelector('[data-error-summary]')?.focus();
