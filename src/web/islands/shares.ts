// Says in yen what typed percentages come to, by the one rule that also decides. The page is whole without it: a button
// shows the same amounts, and the form is refused while it carries others than those that are decided on.
import { typedDigits } from '../../kernel/typed-number.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import { outcomeOf, type Standing } from '../../modules/contracts/ending.rules.ts';

const names = ['payout', 'refund'] as const;

for (const figures of document.querySelectorAll<HTMLElement>('[data-figures]')) {
  const form = figures.closest('form');
  if (form) begin(form, figures);
}

function begin(form: HTMLFormElement, figures: HTMLElement): void {
  for (const button of figures.querySelectorAll<HTMLElement>('[data-show]')) button.hidden = true;
  form.addEventListener('input', ({ target }) => {
    const typed = target instanceof HTMLInputElement ? target.name : '';
    if (typed === 'way' || typed.startsWith('shares.')) show(form, figures, sumOf(form));
  });
}

/** Null while a part has no percentage that can be read here. */
function sumOf(form: HTMLFormElement): Record<(typeof names)[number], bigint> | null {
  const sum = { payout: 0n, refund: 0n };
  if (form.querySelector<HTMLInputElement>('input[name="way"]:checked')?.value === 'resume') return sum;
  for (const part of form.querySelectorAll<HTMLElement>('[data-deposit]')) {
    const typed = part.querySelector<HTMLInputElement>('input[inputmode="numeric"]')?.value ?? '';
    const percent = typedDigits(typed);
    if (!/^\d{1,3}$/.test(percent) || Number(percent) > 100) return null;
    const { deposit = '0', pay = '0', standing } = part.dataset;
    const amounts = { depositAmount: yen(BigInt(deposit)), payoutAmount: yen(BigInt(pay)) };
    const { payout, refund } = outcomeOf(amounts, standing as Standing, Number(percent));
    sum.payout += payout;
    sum.refund += refund;
  }
  return sum;
}

function show(form: HTMLFormElement, figures: HTMLElement, sum: ReturnType<typeof sumOf>): void {
  for (const name of names) {
    const cell = figures.querySelector<HTMLElement>(`[data-sum="${name}"]`);
    if (cell) cell.textContent = sum ? writeYen(yen(sum[name])) : (cell.dataset.none ?? '');
    const field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field) field.value = sum ? String(sum[name]) : '';
  }
}
