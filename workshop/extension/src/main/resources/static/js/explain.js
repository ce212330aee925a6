// A tab on every page: it opens the messages of this very page load beside the page.
const sentences = {
  en: { open: 'Explain this page', close: 'Close', whole: 'Open in Flows', none: 'The site answered this page by itself: no message was sent for it.' },
  nl: { open: 'Leg deze pagina uit', close: 'Sluiten', whole: 'Openen in Flows', none: 'De site beantwoordde deze pagina zelf: er is geen bericht voor verstuurd.' }
};
const text = sentences[document.documentElement.lang] ?? sentences.en;
const [load] = performance.getEntriesByType('navigation');
const flowId = load?.serverTiming?.find(({ name }) => name === 'flow')?.description;
const home = document.querySelector('a.brand')?.href;

if (flowId && !document.getElementById('flows')) {
  document.head.append(styleSheet('css/explain.css'));
  const panel = document.createElement('dialog');
  panel.className = 'explain';
  panel.setAttribute('aria-label', text.open);
  const tab = Object.assign(document.createElement('button'), { type: 'button', className: 'explain-tab', textContent: text.open });
  tab.addEventListener('click', () => explain(panel));
  document.querySelector('main').after(tab, panel);
}

function styleSheet(path) {
  return Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL(path, home).href });
}

async function explain(panel) {
  const address = new URL(`flows/${flowId}`, home);
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const flow = answer.ok ? page.querySelector('article.flow') : null;
  const close = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-quiet', textContent: text.close });
  close.addEventListener('click', () => panel.close());
  panel.replaceChildren(close);
  if (flow) {
    panel.append(Object.assign(document.createElement('a'), { href: address.href, textContent: text.whole }), frame(flow));
  } else {
    panel.append(Object.assign(document.createElement('p'), { textContent: text.none }));
  }
  panel.show();
  close.focus();
}

// The styles of Flows are for its own page, so they stay in here.
function frame(flow) {
  const host = document.createElement('div');
  const inside = host.attachShadow({ mode: 'open' });
  const styles = [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.cloneNode());
  flow.querySelector('.replay').remove();
  for (const time of flow.querySelectorAll('time[data-clock]')) {
    time.textContent = new Date(time.dateTime).toLocaleTimeString(document.documentElement.lang, { timeStyle: 'medium', hourCycle: 'h23' });
  }
  flow.addEventListener('click', (event) => {
    const arrow = event.target.closest('.arrow');
    if (arrow) {
      const message = inside.querySelector(arrow.hash);
      message.querySelector('details').open = true;
      message.scrollIntoView({ block: 'nearest' });
    }
  });
  inside.append(...styles, styleSheet('css/flows.css'), flow);
  return host;
}
