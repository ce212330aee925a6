// How far a person has come is kept in this browser and nowhere else.
const checkpoints = [...document.querySelectorAll('.checkpoint')];
const passed = new Set(JSON.parse(localStorage.getItem('checkpoints') ?? '[]'));
for (const { dataset } of checkpoints) {
  if (dataset.right === 'true') {
    passed.add(dataset.number);
  }
}
localStorage.setItem('checkpoints', JSON.stringify([...passed]));
for (const checkpoint of checkpoints) {
  checkpoint.querySelector('.done').hidden = !passed.has(checkpoint.dataset.number);
}
document.getElementById('progress').value = passed.size;
const said = document.getElementById('passed');
said.textContent = said.dataset.said.replace('{passed}', passed.size);
