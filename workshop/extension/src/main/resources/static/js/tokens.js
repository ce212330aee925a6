// Counts down; without it the page shows how much was left when it was opened.
setInterval(() => {
  for (const end of document.querySelectorAll('time[data-left]')) {
    const left = Math.floor((Date.parse(end.dateTime) - Date.now()) / 1000);
    end.textContent = left < 0 ? end.dataset.ended
      : end.dataset.left.replace('{m}', Math.floor(left / 60)).replace('{s}', left % 60);
  }
}, 1000);

// Claims tell times in seconds since 1970; the browser tells them in the person's own zone.
const clock = new Intl.DateTimeFormat(document.documentElement.lang.replace(/^en$/, 'en-GB'), { dateStyle: 'medium', timeStyle: 'long' });
for (const time of document.querySelectorAll('time[data-clock]')) {
  time.textContent = clock.format(new Date(time.dateTime));
}
