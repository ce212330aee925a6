// Counts down; without it the page shows how much was left when it was opened.
setInterval(() => {
  for (const end of document.querySelectorAll('time[data-left]')) {
    const left = Math.floor((Date.parse(end.dateTime) - Date.now()) / 1000);
    end.textContent = left < 0 ? end.dataset.ended
      : end.dataset.left.replace('{m}', Math.floor(left / 60)).replace('{s}', left % 60);
  }
}, 1000);
