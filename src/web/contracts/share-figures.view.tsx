import { slugOf } from '../../kernel/ids.ts';
import { addYen, writeYen, type Yen, yen } from '../../kernel/yen.ts';
import { readPercent } from '../../modules/contracts/ending.forms.ts';
import { type Endable, outcomeOf, type SeenYen } from '../../modules/contracts/ending.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type FormState, type Typed, typedText } from '../form-state.ts';
import { shareTexts } from './share.texts.ts';

interface Props {
  readonly lang: Lang;
  readonly form: FormState;
  readonly endables: readonly Endable[];
  /** The address of the program that reckons while somebody types. */
  readonly program: string;
}

/**
 * What the typed percentages come to. The form carries these amounts, so that nobody decides on others than they saw; the
 * button shows them where no program runs.
 */
export function ShareFigures({ lang, form, endables, program }: Props) {
  const t = shareTexts[lang];
  const seen = figuresOf(form, endables);
  const sums = [
    ['payout', t.worker],
    ['refund', t.client],
  ] as const;
  return (
    <section data-figures>
      <table class="money" aria-live="polite">
        <caption>{t.figures}</caption>
        <tbody>
          {sums.map(([name, label]) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td class="num" data-sum={name} data-none={t.notYet}>
                {seen ? writeYen(seen[name]) : t.notYet}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShownYen seen={seen} />
      {endables.some(({ milestone }) => milestone.withholding > 0n) ? <TaxNote lang={lang} /> : null}
      <p data-show>
        <button class="btn line" type="submit" name="intent" value="fill">
          {t.show}
        </button>
      </p>
      <script type="module" src={program} />
    </section>
  );
}

/** The amounts that the page shows, as the form carries them. */
export function ShownYen({ seen }: { readonly seen: SeenYen | null }) {
  const written = (amount: Yen | undefined) => (amount === undefined ? '' : String(amount));
  return (
    <>
      <input type="hidden" name="payout" value={written(seen?.payout)} />
      <input type="hidden" name="refund" value={written(seen?.refund)} />
    </>
  );
}

/** Who reports what, where tax was withheld for a reward of which a part is paid. */
export function TaxNote({ lang }: { readonly lang: Lang }) {
  return <p class="small">{shareTexts[lang].tax}</p>;
}

/** Null until every part has a percentage; nothing moves where the work goes on. */
function figuresOf(form: FormState, endables: readonly Endable[]): SeenYen | null {
  if (typedText(form, 'way') === 'resume') return { payout: yen(0n), refund: yen(0n) };
  const outcomes = endables.flatMap(({ milestone, standing }, row) => {
    const percent = readPercent(typedText(form, `shares.${row}.percent`));
    return percent === null ? [] : [outcomeOf(milestone, standing, percent)];
  });
  if (outcomes.length < endables.length) return null;
  return {
    payout: addYen(...outcomes.map(({ payout }) => payout)),
    refund: addYen(...outcomes.map(({ refund }) => refund)),
  };
}

/** The typed rows in the order of the parts as they stand now, whatever has been decided since they were drawn. */
export function inPlace(form: FormState, endables: readonly Endable[]): FormState {
  const rows: readonly Typed[] = Array.isArray(form.typed.shares) ? form.typed.shares : [];
  const shares = endables.map(({ milestone }) => {
    const id = slugOf('milestone', milestone.id);
    return rows.find((row) => typeof row === 'object' && 'milestone' in row && row.milestone === id) ?? {};
  });
  return { ...form, typed: { ...form.typed, shares } };
}
