// The server says that something happened; the page asks what, and changes only where it differs.
const updates = new EventSource(document.getElementById('flows').dataset.updates);
updates.addEventListener('message', async () => {
  const answer = await fetch(location.href);
  if (!answer.ok) {
    updates.close(); // signed out: the next click says so
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-version]')) {
    const newer = fresh.getElementById(part.id);
    if (newer && newer.dataset.version !== part.dataset.version) {
      part.replaceWith(newer);
    }
  }
});
