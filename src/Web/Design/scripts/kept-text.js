// Who was signed out while typing finds the text again after signing in. It stays in this tab only, for the same person; passwords and codes
// are never kept.
const key = 'getypt';
const texts = 'textarea[name], input[type="text"][name]:not([autocomplete="one-time-code"])';
const isSignIn = location.pathname.startsWith('/inloggen');
const person = () => document.querySelector('.gvn-account > .nl-link')?.textContent;

// A browser may refuse to keep anything; then there is nothing to give back either.
const attempt = (what) => {
  try {
    return what();
  } catch {
    return null;
  }
};
const keep = (typed) => attempt(() => sessionStorage.setItem(key, JSON.stringify(typed)));
const forget = () => attempt(() => sessionStorage.removeItem(key));
const kept = () => attempt(() => JSON.parse(sessionStorage.getItem(key)));

const giveBack = ({ fields }) => {
  let filled = 0;
  for (const { name, was, value } of fields) {
    const field = document.querySelector(`form[method="post"] :is(textarea, input)[name="${CSS.escape(name)}"]`);
    // What changed on the server in the meantime is not written over.
    if (field && field.value !== value && (field.value === '' || field.value === was)) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      filled += 1;
    }
  }

  return filled > 0;
};

const tell = () => {
  const row = document.createElement('div');
  const notice = document.createElement('div');
  const line = document.createElement('p');
  row.className = 'gvn-notice-row';
  notice.className = 'gvn-notice';
  notice.setAttribute('role', 'status');
  line.textContent = 'Je was uitgelogd. Je tekst staat er nog: verstuur hem opnieuw.';
  notice.append(line);
  row.append(notice);
  document.querySelector('main').before(row);
};

const typed = kept();
if (typed && isSignIn) {
  keep({ ...typed, signedOut: true });
} else if (typed) {
  forget();
  if (typed.signedOut && typed.path === location.pathname && typed.person === person() && giveBack(typed)) {
    tell();
  }
}

document.addEventListener('submit', ({ target: form }) => {
  if (isSignIn || form.method !== 'post') {
    return;
  }

  const fields = [...form.querySelectorAll(texts)].filter(({ value }) => value !== '').map(({ name, defaultValue, value }) => ({ name, was: defaultValue, value }));
  if (fields.length > 0) {
    keep({ path: location.pathname, person: person(), fields });
  }
});
