// Times are written in the zone of the person's own clock; without a script they are in UTC, and say so.
const language = document.documentElement.lang.replace(/^en$/, 'en-GB'); // day before month, as the pages write it
const clocks = {
  time: new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }),
  day: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
};

function tellTimes(part) {
  for (const time of part.querySelectorAll('time[data-clock]')) {
    time.textContent = clocks[time.dataset.clock].format(new Date(time.dateTime));
  }
}

const zone = document.getElementById('clock');
zone.textContent = zone.dataset.zone.replace('{zone}', Intl.DateTimeFormat().resolvedOptions().timeZone);
tellTimes(document);

// --- one message beside the diagram --------------------------------------------------

const still = matchMedia('(prefers-reduced-motion: reduce)');
const wide = matchMedia('(min-width: 75rem)');
let at; // the step that the replay has reached, undefined while there is none
let playing;

function steps() {
  return [...document.querySelectorAll('.step')];
}

function choose(hash) {
  const chosen = document.getElementById(hash.slice(1));
  if (!chosen?.matches('li.message')) {
    return;
  }
  for (const message of document.querySelectorAll('li.message')) {
    message.classList.toggle('chosen', message === chosen);
  }
  for (const step of steps()) {
    step.classList.toggle('chosen', step.querySelector('.arrow').hash === hash);
  }
  chosen.querySelector('details').open = true;
}

function prepare() {
  const replay = document.querySelector('.replay');
  if (!replay) {
    return;
  }
  replay.hidden = false;
  replay.querySelector('[data-go=play]').hidden = still.matches;
  replay.querySelector('.speed').hidden = still.matches;
  document.querySelector('.each').classList.add('one-by-one');
  choose(location.hash || document.querySelector('.step.refused .arrow, .step.request .arrow')?.hash || '');
}

// --- the replay ----------------------------------------------------------------------

function go(index) {
  const all = steps();
  at = Math.max(0, Math.min(index, all.length - 1));
  all.forEach((step, position) => {
    step.classList.toggle('later', position > at);
    step.classList.toggle('now', position === at);
  });
  choose(all[at].querySelector('.arrow').hash);
  if (all[at].querySelector('.arrow').getBoundingClientRect().bottom > innerHeight || all[at].getBoundingClientRect().top < 0) {
    all[at].scrollIntoView({ block: 'center', behavior: still.matches ? 'auto' : 'smooth' });
  }
  const said = document.querySelector('.replay output');
  said.textContent = `${said.dataset.said.replace('{step}', at + 1)} ${all[at].querySelector('.ends').textContent}`;
}

function pause() {
  clearTimeout(playing);
  playing = undefined;
  showState();
}

function play() {
  const last = steps().length - 1;
  go(at === undefined || at === last ? 0 : at + 1);
  if (at < last) {
    const { value, max } = document.querySelector('.replay input');
    playing = setTimeout(play, 500 * (Number(max) + 1 - value));
  } else {
    playing = undefined;
  }
  showState();
}

function showState() {
  const button = document.querySelector('[data-go=play]');
  button.querySelector('span').textContent = playing ? button.dataset.pause : button.dataset.play;
  button.querySelector('i').className = `bi ${playing ? 'bi-pause-fill' : 'bi-play-fill'}`;
}

const moves = {
  first: () => go(0),
  back: () => go((at ?? steps().length) - 1),
  on: () => go((at ?? -1) + 1),
  last: () => go(steps().length - 1)
};

document.addEventListener('click', (event) => {
  const move = event.target.closest('[data-go]')?.dataset.go;
  const arrow = event.target.closest('.arrow');
  if (move === 'play') {
    (playing ? pause : play)();
  } else if (move) {
    pause();
    moves[move]();
  } else if (arrow) {
    choose(arrow.hash);
    if (wide.matches) {
      event.preventDefault(); // it stands beside the diagram already
      history.replaceState(history.state, '', arrow.hash);
    }
  }
});

document.addEventListener('keydown', (event) => {
  const move = { ArrowRight: 'on', ArrowLeft: 'back', Home: 'first', End: 'last' }[event.key];
  if (move && event.target.closest('.diagram, .replay') && !event.target.matches('input')) {
    event.preventDefault();
    pause();
    moves[move]();
  }
});

prepare();

// --- news ----------------------------------------------------------------------------

// The server says that something happened; the page asks what, and changes only where it differs.
const updates = new EventSource(document.getElementById('flows').dataset.updates);
updates.addEventListener('message', async () => {
  const answer = await fetch(location.href);
  if (!answer.ok) {
    updates.close(); // signed out: the next click says so
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  tellTimes(fresh);
  for (const part of document.querySelectorAll('[data-version]')) {
    const newer = fresh.getElementById(part.id);
    if (newer && newer.dataset.version !== part.dataset.version) {
      part.replaceWith(newer);
      if (part.id === 'shown') {
        at = undefined;
        prepare();
      }
    }
  }
});
