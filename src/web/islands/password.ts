// Lets people see what they type into a password field. Without it the box is not there, and the field works as ever.

for (const box of document.querySelectorAll<HTMLInputElement>('[data-shows]')) {
  const field = document.getElementById(box.dataset.shows ?? '');
  const label = box.closest('label');
  if (field instanceof HTMLInputElement && label) begin(box, field, label);
}

function begin(box: HTMLInputElement, field: HTMLInputElement, label: HTMLElement): void {
  const show = () => {
    field.type = box.checked ? 'text' : 'password';
    if (!box.checked) return;
    field.autocapitalize = 'off';
    field.spellcheck = false;
  };
  label.hidden = false;
  box.addEventListener('change', show);
  // What is sent is a password again, so that no browser offers it as a text that was typed before.
  field.form?.addEventListener('submit', () => {
    box.checked = false;
    show();
  });
  show();
}
