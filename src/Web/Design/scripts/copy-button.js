// Copies a text field. The buttons are hidden in the page, because without a script they would do nothing.
for (const button of document.querySelectorAll('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy);
  const words = button.textContent;
  button.hidden = false;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = 'Gekopieerd';
    setTimeout(() => { button.textContent = words; }, 3000);
  });
}
