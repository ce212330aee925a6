// Back shows a page as it was, also when the person has signed out meanwhile: show it anew.
addEventListener('pageshow', (event) => {
  if (event.persisted) {
    document.documentElement.hidden = true;
    location.reload();
  }
});

// A script cannot follow to the provider, so the page says that the session has ended.
document.addEventListener('htmx:responseError', (event) => {
  if (![401, 403].includes(event.detail.xhr.status)) {
    notDone();
    return;
  }
  const notice = document.getElementById('session-ended');
  const typed = new URLSearchParams();
  for (const field of document.querySelectorAll('form.add input[id]')) {
    if (field.value) {
      typed.set(field.name, field.value);
    }
  }
  const link = notice.querySelector('a');
  const address = new URL(link.href);
  address.searchParams.set('page', typed.size ? `${location.pathname}?${typed}` : location.pathname);
  link.href = address;
  notice.hidden = false;
  link.focus();
});

// No answer, or one that changes nothing here: silence would look like success.
function notDone() {
  document.getElementById('not-done').hidden = false;
}
document.addEventListener('htmx:sendError', notDone);
document.addEventListener('htmx:timeout', notDone);
document.addEventListener('htmx:beforeRequest', () => {
  document.getElementById('not-done').hidden = true;
});

// What had the focus was replaced: go on where a person would.
document.addEventListener('htmx:afterSettle', (event) => {
  if (document.activeElement === document.body) {
    const added = event.detail.requestConfig.elt.matches('form.add');
    document.getElementById(added ? 'title' : 'main').focus({ preventScroll: true });
  }
});

// In one piece, for whoever is asked for help.
const copy = document.getElementById('copy');
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    const lines = [...document.querySelectorAll('.details dl > div')]
      .map((line) => [...line.children].map((part) => part.textContent).join(': '));
    await navigator.clipboard.writeText(lines.join('\n'));
    const copied = document.getElementById('copied');
    copied.textContent = copied.dataset.said;
  });
}

// What is typed and not yet sent goes along into the other language.
document.querySelector('.languages')?.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  const form = document.querySelector('main form.add');
  if (!link || !form) {
    return;
  }
  const address = new URL(link.href);
  for (const field of form.querySelectorAll('input[id], textarea[id]')) {
    address.searchParams.set(field.name, field.value);
  }
  link.href = address;
});
