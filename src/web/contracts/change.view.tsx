import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { type Difference, differences } from '../../modules/contracts/amendment.rules.ts';
import type { Side } from '../../modules/contracts/contract.rules.ts';
import type { AmendmentPage, ContractPage } from '../../modules/contracts/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { FormState } from '../form-state.ts';
import { Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { changeTexts } from './change.texts.ts';

export interface SeenChange {
  readonly contract: ContractPage;
  readonly side: Side | null;
  readonly amendment: AmendmentPage;
  readonly sha256: string;
  readonly agreedSides: readonly Side[];
}

interface Props {
  readonly place: Place;
  readonly form: FormState;
  readonly seen: SeenChange;
  readonly mayAnswer: boolean;
}

/** What a version changes, why, and the answer to it. */
export function ChangeView({ place, form, seen, mayAnswer }: Props) {
  const { lang } = place;
  const t = changeTexts[lang].change;
  const { contract, amendment } = seen;
  const isOpen = amendment.state === 'proposed';
  const at = `/contracts/${slugOf('contract', contract.id)}`;
  return (
    <>
      <p class="small">
        <a href={href(place, at)}>{contract.title}</a>
      </p>
      <h1>{t.title(amendment.version)}</h1>
      <p class="lead">
        {changeTexts[lang].states[amendment.state]}
        {lang === 'ja' ? '。' : '.'}
      </p>
      {isOpen ? (
        <p>
          {t.until(writeDate(tokyoDateOf(amendment.expiresAt), lang))} {t.otherwise}
        </p>
      ) : null}
      <h2>{t.reason}</h2>
      <p class="small">{t.by[amendment.side]}</p>
      <p class="typed" lang="ja">
        {amendment.reason}
      </p>
      <Comparison amendment={amendment} lang={lang} />
      <p>
        <a href={href(place, `${at}/notices/${amendment.version}`)}>{t.whole}</a>
      </p>
      {isOpen && mayAnswer ? <Answer place={place} form={form} seen={seen} /> : null}
    </>
  );
}

function Answer({ place, form, seen }: Omit<Props, 'mayAnswer'>) {
  const { amendment, sha256, contract, side } = seen;
  const t = changeTexts[place.lang].change;
  const words = { form, lang: place.lang, labels: t.labels };
  const drop = `/contracts/${slugOf('contract', contract.id)}/changes/${amendment.version}/refusal`;
  return (
    <>
      {side && seen.agreedSides.includes(side) ? (
        <p>{t.agreedAlready}</p>
      ) : (
        <Form words={words} submit={t.agree} consequence={t.consequence}>
          <input type="hidden" name="version" value={amendment.version} />
          <input type="hidden" name="hash" value={sha256} />
          <Tick words={words} name="read" must />
        </Form>
      )}
      <p class="ways">
        <a href={href(place, drop)}>{amendment.side === side ? t.withdraw : t.refuse}</a>
      </p>
    </>
  );
}

/** Each changed condition with what it says now and what it would say. */
function Comparison({ amendment, lang }: { readonly amendment: AmendmentPage; readonly lang: Lang }) {
  const t = changeTexts[lang].change;
  const isOpen = amendment.state === 'proposed';
  return (
    <dl class="changes">
      {differences(amendment.before, amendment.after).map((difference) => {
        const [before, after] = valuesOf(difference, lang);
        return (
          <div key={nameOf(difference, lang)}>
            <dt>{nameOf(difference, lang)}</dt>
            {before === null ? null : (
              <dd>
                <span class="small">{isOpen ? t.before : t.was}</span>
                <del class="typed">{before}</del>
              </dd>
            )}
            <dd>
              <span class="small">{before === null ? t.isNew : t.after}</span>
              <ins class="typed">{after}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function nameOf(difference: Difference, lang: Lang): string {
  const term = changeTexts[lang].change.terms[difference.term];
  if (!('part' in difference)) return term;
  return lang === 'ja' ? `${difference.part}　${term}` : `${difference.part}: ${term}`;
}

function valuesOf(difference: Difference, lang: Lang): readonly [string | null, string] {
  const t = changeTexts[lang].change;
  switch (difference.term) {
    case 'description':
    case 'acceptanceCriteria':
      return [difference.before, difference.after];
    case 'revisionsIncluded':
      return [t.times(difference.before), t.times(difference.after)];
    case 'dueOn':
    case 'paidOn':
      return [difference.before && writeDate(difference.before, lang), writeDate(difference.after, lang)];
    case 'reward':
    case 'depositAmount':
    case 'payoutAmount':
      return [difference.before === null ? null : writeYen(difference.before), writeYen(difference.after)];
  }
}

/** The versions that were proposed, on the contract's page. */
export function Amendments(props: { readonly place: Place; readonly seen: AmendmentsSeen }) {
  const { place, seen } = props;
  const t = changeTexts[place.lang];
  if (seen.amendments.length === 0) return null;
  return (
    <ul class="plain small">
      {seen.amendments.map(({ version, state }) => (
        <li key={version}>
          <a href={href(place, `/contracts/${slugOf('contract', seen.contractId)}/changes/${version}`)}>
            {t.change.title(version)}
          </a>
          {`　${t.states[state]}`}
        </li>
      ))}
    </ul>
  );
}

interface AmendmentsSeen {
  readonly contractId: ContractPage['id'];
  readonly amendments: readonly Pick<AmendmentPage, 'version' | 'state'>[];
}
