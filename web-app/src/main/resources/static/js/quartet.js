// Back shows a page as it was, also when the person has signed out meanwhile: show it anew.
addEventListener('pageshow', (event) => {
  if (event.persisted) {
    document.documentElement.hidden = true;
    location.reload();
  }
});

// What was typed and not sent is there again after Back, and when the page is loaded anew.
const drafts = document.querySelector('main form[data-draft]');
const author = document.querySelector('.who .name')?.textContent;

function typedFields() {
  return [...drafts.elements].filter(({ name, type }) => name && !['_csrf', '_key'].includes(name) && type !== 'submit');
}

if (drafts) {
  addEventListener('pagehide', () => {
    const fields = typedFields().map(({ name, value }) => [name, value]);
    const typed = typedFields().some((field) => field.type !== 'hidden' && field.value !== field.defaultValue);
    sessionStorage.setItem('draft', typed ? JSON.stringify({ author, page: location.pathname, fields }) : 'null');
  });
  const draft = JSON.parse(sessionStorage.getItem('draft'));
  const [visit] = performance.getEntriesByType('navigation');
  if (draft?.author === author && draft?.page === location.pathname && visit.type !== 'navigate') {
    for (const [name, value] of draft.fields) {
      drafts.elements[name].value = value;
    }
  }
}

// Drafts are for the person who typed them.
document.querySelector('form.leave')?.addEventListener('submit', () => {
  addEventListener('pagehide', () => {
    sessionStorage.removeItem('draft');
    sessionStorage.removeItem('outbox');
  });
});

// A script cannot follow to the provider, so the page says that the session has ended.
document.addEventListener('htmx:responseError', (event) => {
  if (![401, 403].includes(event.detail.xhr.status)) {
    notDone();
    return;
  }
  const notice = document.getElementById('session-ended');
  notice.hidden = false;
  notice.querySelector('a').focus();
});
document.querySelector('#session-ended a')?.addEventListener('click', (event) => {
  const address = new URL(event.currentTarget.href);
  address.searchParams.set('page', withTyped(new URL(location.pathname, location)));
  event.currentTarget.href = address;
});

function withTyped(page) {
  for (const field of document.querySelectorAll('main form.add :is(input, textarea)[id]')) {
    if (field.value) {
      page.searchParams.set(field.name, field.value);
    }
  }
  return page.pathname + page.search;
}

// No answer, or one that changes nothing here: silence would look like success.
function notDone() {
  document.getElementById('not-done').hidden = false;
}
document.addEventListener('htmx:sendError', notDone);
document.addEventListener('htmx:timeout', notDone);
document.addEventListener('htmx:beforeRequest', () => {
  document.getElementById('not-done').hidden = true;
});

// Everything at once, for the person who is asked for help.
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
