// Copies an address with one press. Without it the button is not there, and the address stands beside it to be marked.

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  const source = document.getElementById(button.dataset.copies ?? '');
  const said = button.parentElement?.querySelector<HTMLElement>('[role="status"]');
  if (source && said && navigator.clipboard) begin(button, source, said);
}

function begin(button: HTMLButtonElement, source: HTMLElement, said: HTMLElement): void {
  button.hidden = false;
  const say = () => {
    said.textContent = said.dataset.copied ?? '';
  };
  const mark = () => getSelection()?.selectAllChildren(source);
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(source.textContent ?? '').then(say, mark);
  });
}
