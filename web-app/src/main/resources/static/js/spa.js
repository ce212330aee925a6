// Signs in by code and PKCE, keeps the tokens while the tab is open, and calls the to-do API with them.
const { clientId, authority, tenant, todoApi, scope, locale } = document.getElementById('single-page').dataset;
const here = location.origin + location.pathname;
const client = new msal.PublicClientApplication({
  auth: {
    clientId,
    authority: `${authority}/${tenant}`,
    knownAuthorities: [new URL(authority).host],
    redirectUri: `${here}/redirect`,
    postLogoutRedirectUri: here
  },
  cache: { cacheLocation: 'sessionStorage' }
});
let account;

// --- who -----------------------------------------------------------------------------

async function arrive() {
  show('loading');
  await attempt(async () => {
    await client.initialize();
    const answer = await client.handleRedirectPromise();
    account = answer?.account ?? client.getAllAccounts()[0];
    if (account) {
      element('person').textContent = account.name ?? account.username;
      element('initial').textContent = element('person').textContent.charAt(0);
      element('username').textContent = account.username;
      await list();
    }
  });
  show(account ? 'signed-in' : 'signed-out');
  if (new URLSearchParams(location.search).has('state')) { // back from signing out
    element('farewell').hidden = false;
    history.replaceState(null, '', here);
  }
}

// From memory where it still lasts, else by refresh token, else in a hidden frame.
async function token(forceRefresh = false) {
  const answer = await client.acquireTokenSilent({ account, scopes: [scope], forceRefresh });
  element('until').textContent = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(answer.expiresOn);
  return answer.accessToken;
}

async function renew() {
  await token(true);
  element('renewed').textContent = Number(element('renewed').textContent) + 1;
}

// --- to-dos --------------------------------------------------------------------------

async function call(path, options = {}) {
  const headers = { ...options.headers, Authorization: `Bearer ${await token()}` };
  if (options.body) {
    headers['Content-Type'] = 'application/json';
  }
  const answer = await fetch(todoApi + path, { ...options, headers }).catch(() => {
    throw new Problem('api-away');
  });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    const name = [401, 403].includes(answer.status) ? 'api-denied' : 'api-refused';
    throw new Problem(name, problem.detail ?? `HTTP ${answer.status}`);
  }
  return answer.json();
}

async function list(cursor) {
  const wanted = new URLSearchParams(cursor ? { state: 'open', cursor } : { state: 'open' });
  const page = await call(`/api/todos?${wanted}`);
  if (!cursor) {
    element('todos').replaceChildren();
  }
  element('todos').append(...page.items.map(shown));
  element('none').hidden = element('todos').childElementCount > 0;
  element('more').hidden = !page.next;
  element('more').dataset.next = page.next ?? '';
}

let key = crypto.randomUUID(); // each to-do keeps its own until it arrived, so that nothing is added twice
const unsent = [];

// The form is read and emptied at once, so that the person can type on; what fails comes back with its text.
async function add() {
  const form = element('add');
  const sent = { ...Object.fromEntries(new FormData(form)), key };
  form.reset();
  key = crypto.randomUUID();
  comeBack();
  element('title').focus();
  try {
    const body = JSON.stringify({ title: sent.title, due: sent.due || null });
    await call('/api/todos', { method: 'POST', headers: { 'Idempotency-Key': sent.key }, body });
  } catch (error) {
    unsent.push(sent);
    comeBack();
    throw error;
  }
  await list();
}

function comeBack() {
  if (unsent.length && !element('title').value) {
    const next = unsent.shift();
    element('title').value = next.title;
    element('due').value = next.due;
    key = next.key;
  }
}

async function complete(todo) {
  await call(`/api/todos/${todo.id}`, { method: 'PATCH', body: JSON.stringify({ done: true }) });
  await list();
  element('main').focus({ preventScroll: true });
}

function shown(todo) {
  const item = element('todo').content.cloneNode(true);
  const button = item.querySelector('button');
  const time = item.querySelector('time');
  button.ariaLabel = button.dataset.label.replace('{0}', todo.title);
  button.addEventListener('click', () => attempt(() => complete(todo)));
  item.querySelector('.title').textContent = todo.title;
  item.querySelector('.due').hidden = !todo.due;
  if (todo.due) {
    time.dateTime = todo.due;
    time.textContent = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(new Date(`${todo.due}T00:00`));
  }
  return item;
}

// region downstream
// --- on behalf of --------------------------------------------------------------------

// The to-do API trades this page's token for one that the next API accepts, and asks there.
async function ask() {
  const { profile, unavailable } = await call('/api/me');
  element('profile').textContent = profile?.displayName ?? unavailable;
  element('time-zone').textContent = profile?.timeZone ?? '';
}

// endregion
// --- what went wrong -----------------------------------------------------------------

class Problem extends Error {
  constructor(name, detail) {
    super(detail);
    this.name = name;
  }
}

const AWAY = ['endpoints_resolution_error', 'openid_config_error', 'network_error', 'no_network_connectivity',
  'get_request_failed', 'post_request_failed', 'timed_out'];

async function attempt(action) {
  document.querySelector('#problem > p')?.remove();
  try {
    await action();
  } catch (error) {
    tell(error);
  }
}

function tell(error) {
  const name = nameOf(error);
  const sentence = document.querySelector(`#problem template[data-problem="${name}"]`).content.cloneNode(true);
  const detail = sentence.querySelector('[data-detail]');
  if (detail) {
    detail.textContent = error.errorCode ? `${error.errorCode}: ${error.errorMessage}` : error.message;
  }
  element('problem').append(sentence);
  if (name === 'sign-in-again') {
    account = undefined;
    show('signed-out');
  }
}

function nameOf(error) {
  if (error instanceof Problem) {
    return error.name;
  }
  if (error.errorCode === 'access_denied') {
    return 'cancelled';
  }
  if (error instanceof msal.InteractionRequiredAuthError) {
    return 'sign-in-again';
  }
  return AWAY.includes(error.errorCode) ? 'provider-away' : 'provider-refused';
}

// --- the page ------------------------------------------------------------------------

function element(id) {
  return document.getElementById(id);
}

function show(part) {
  for (const id of ['loading', 'signed-out', 'signed-in']) {
    element(id).hidden = id !== part;
  }
}

element('sign-in').addEventListener('click', () => attempt(() => client.loginRedirect({ scopes: [scope] })));
element('sign-out').addEventListener('click', () => attempt(() => client.logoutRedirect({ account })));
element('renew').addEventListener('click', () => attempt(renew));
// region downstream
element('ask').addEventListener('click', () => attempt(ask));
// endregion
element('more').addEventListener('click', () => attempt(() => list(element('more').dataset.next)));
element('add').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(add);
});
await arrive();
