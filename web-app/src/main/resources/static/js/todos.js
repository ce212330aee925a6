// What a person types is never taken away by an answer: a form is read when it is sent, waits in the outbox for its
// turn, and what fails comes back with its text. Without a script the same forms load the whole page.
const outbox = document.getElementById('outbox');
const adding = document.querySelector('form.add');
const reader = document.querySelector('.who .name').textContent;
const UNDO_MILLIS = 8000;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form === adding) {
    event.preventDefault();
    send(entryOf(form, form.elements.title.value));
    empty();
  } else if (form.closest('#todos')) {
    event.preventDefault();
    const entry = entryOf(form, form.closest('[data-todo]').querySelector('.title').textContent);
    if (form.querySelector('.delete')) {
      sendLater(entry);
    } else {
      send(entry);
    }
  } else if (form.closest('#outbox')) {
    event.preventDefault();
    send(form);
  }
});

function empty() {
  adding.elements.title.value = '';
  adding.elements.due.value = '';
  adding.elements._key.value = uuid(); // each to-do has a key of its own, so that it is added once
  for (const field of adding.querySelectorAll('.is-invalid')) {
    field.classList.remove('is-invalid');
    field.removeAttribute('aria-describedby');
  }
}

// --- the outbox ----------------------------------------------------------------------

function entryOf(form, text) {
  return entry(form.action, text, [...new FormData(form)]);
}

function entry(action, text, fields) {
  const added = outbox.querySelector('template').content.firstElementChild.cloneNode(true);
  added.action = action;
  added.querySelector('.what').textContent = text;
  for (const [name, value] of fields) {
    added.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  added.querySelector('.undo').addEventListener('click', () => takeBack(added));
  outbox.append(added);
  return added;
}

function entries(state) {
  return [...outbox.querySelectorAll(`form[data-state="${state}"]`)];
}

function send(waiting) {
  waiting.dataset.state = 'sending';
  waiting.querySelector('.why').textContent = '';
  waiting.setAttribute('hx-post', waiting.action);
  htmx.process(waiting);
  htmx.trigger(waiting, 'outbox');
  markRows();
}

// A deletion is sent when there was time to undo it.
function sendLater(waiting) {
  waiting.dataset.state = 'deleting';
  const whenNotLookedAt = () => {
    if (waiting.matches(':hover, :focus-within')) {
      setTimeout(whenNotLookedAt, 1000);
    } else if (waiting.isConnected) {
      send(waiting);
    }
  };
  setTimeout(whenNotLookedAt, UNDO_MILLIS);
  markRows();
}

function takeBack(deletion) {
  deletion.remove();
  markRows();
  document.querySelector(`#todos form[action="${CSS.escape(new URL(deletion.action).pathname)}"] button`)?.focus();
}

outbox.addEventListener('htmx:afterRequest', ({ target: sent, detail }) => {
  if (sent === outbox) {
    return; // told once more, since the form is gone
  }
  if (detail.successful && detail.xhr.status !== 422) {
    sent.remove();
    markRows();
  } else {
    sent.querySelector('.why').textContent = reasonOf(detail.xhr.responseText);
    setTimeout(comeBack, 0, sent); // what is still to be told of it, is told by its form
  }
});

// A page that refuses says why.
function reasonOf(page) {
  return new DOMParser().parseFromString(page, 'text/html').getElementById('reason')?.textContent ?? '';
}

function comeBack(failed) {
  const explained = failed.querySelector('.why').textContent !== '';
  if (failed.action === adding.action && !adding.elements.title.value && !explained) {
    for (const { name, value } of failed.querySelectorAll('input')) {
      adding.elements[name].value = value;
    }
    failed.remove();
  } else {
    failed.dataset.state = 'failed';
  }
  markRows();
}

// --- the list ------------------------------------------------------------------------

// A row shows what was asked of it, also when an earlier answer has replaced it.
function markRows() {
  const asked = new Set([...entries('sending'), ...entries('deleting')].map(({ action }) => action));
  for (const row of document.querySelectorAll('#todos [data-todo]')) {
    const forms = [...row.querySelectorAll('form')].filter(({ action }) => asked.has(action));
    row.inert = forms.length > 0;
    row.hidden = forms.some((form) => form.querySelector('.delete'));
  }
}

let before = {};

document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  if (detail.xhr.status === 422) {
    detail.shouldSwap = false;
    showRefusal(detail.xhr.responseText);
  }
  const focused = document.activeElement.closest('#todos form, #todos a');
  before = { finished: document.querySelector('.finished')?.open, focused };
});

// What a person has opened stays open, and the focus goes on from where it was.
document.addEventListener('htmx:afterSettle', () => {
  markRows();
  if (before.finished) {
    document.querySelector('.finished')?.setAttribute('open', '');
  }
  if (before.focused) {
    const same = [...document.querySelectorAll('#todos form')].find(({ action }) => action === before.focused.action);
    (same?.querySelector('button') ?? document.getElementById('main')).focus({ preventScroll: true });
  }
});

// The API may have rules that the fields do not know.
function showRefusal(page) {
  const answer = new DOMParser().parseFromString(page, 'text/html');
  for (const { name } of answer.querySelectorAll('form.add .is-invalid')) {
    adding.elements[name].classList.add('is-invalid');
    adding.elements[name].setAttribute('aria-describedby', `${name}-wrong`);
  }
}

// --- leaving the page ----------------------------------------------------------------

// What is under way still arrives, and what has failed is there again on the next visit.
addEventListener('pagehide', () => {
  for (const waiting of [...entries('sending'), ...entries('deleting')]) {
    navigator.sendBeacon(waiting.action, new URLSearchParams(new FormData(waiting)));
  }
  const failed = entries('failed').map((waiting) => [waiting.action, waiting.querySelector('.what').textContent,
    [...new FormData(waiting)].filter(([name]) => name !== '_csrf')]);
  sessionStorage.setItem('outbox', JSON.stringify({ reader, failed, deleted: entries('deleting').map(({ action }) => action) }));
});

const left = JSON.parse(sessionStorage.getItem('outbox'));
if (left?.reader === reader) {
  for (const [action, text, fields] of left.failed) {
    entry(action, text, [...fields, ['_csrf', adding.elements._csrf.value]]).dataset.state = 'failed';
  }
  for (const form of document.querySelectorAll('#todos form')) {
    if (left.deleted.includes(form.action)) {
      form.closest('[data-todo]').remove(); // the page may have been asked for before the deletion arrived
    }
  }
}
sessionStorage.removeItem('outbox');

// crypto.randomUUID is there over https and on localhost alone
function uuid() {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g,
    (digit) => (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));
}
