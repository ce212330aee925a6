// Times are written in the zone of the person's own clock; without a script they are in UTC, and say so.
const language = document.documentElement.lang;
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
    }
  }
});
