import type { ComponentChildren } from 'preact';
import { writeInstant } from '../../kernel/tokyo-date.ts';
import { accountTypes } from '../../modules/settlement/bank-account.rules.ts';
import type { AccountOnPage } from '../../modules/settlement/index.ts';
import type { BankEntry } from '../../platform/reference-data/banks.ts';
import { PasswordProof, withProof } from '../accounts/password-proof.view.tsx';
import type { FormState } from '../form-state.ts';
import { Radios, TextInput, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { bankAccountTexts } from './bank-account.texts.ts';

export type Finding =
  | { readonly step: 'bank'; readonly asked: string | null; readonly found: readonly BankEntry[] }
  | {
      readonly step: 'branch';
      readonly bank: BankEntry;
      /** What was searched for; null before. */
      readonly asked: string | null;
      readonly found: readonly BankEntry[];
    }
  | { readonly step: 'account'; readonly bank: BankEntry; readonly branch: BankEntry };

type NamedAccount = AccountOnPage & { readonly bankName: string; readonly branchName: string };

interface Props {
  readonly place: Place;
  readonly form: FormState;
  readonly account: NamedAccount | null;
  readonly saved: boolean;
  readonly finding: Finding;
}

export function BankAccountView({ place, form, account, saved, finding }: Props) {
  const t = bankAccountTexts[place.lang];
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {saved ? (
        <section class="notice" role="status">
          <p>{t.saved}</p>
          <p class="ways">
            <a href={href(place, '/jobs')}>{t.toJobs}</a>
            <a href={href(place, '/home')}>{t.toHome}</a>
          </p>
        </section>
      ) : null}
      <h2>{t.now}</h2>
      {account ? <Current place={place} account={account} /> : <p class="empty">{t.none}</p>}
      <section class="next">
        <h2>{account ? t.changeBank : t.findBank}</h2>
        {account ? <p>{t.changeNote}</p> : null}
        <AccountForm place={place} form={form} finding={finding} path="/bank-account" />
      </section>
      <p>
        <a class="btn line" href={href(place, '/bank-account/passbook')}>
          {t.passbookWay}
        </a>
      </p>
    </>
  );
}

function Current({ place, account }: { readonly place: Place; readonly account: NamedAccount }) {
  const t = bankAccountTexts[place.lang];
  return (
    <>
      <p class="num">
        {`${account.bankName} ${account.branchName}　${t.accountTypes[account.accountType]}　${t.ending(account.lastDigits)}`}
      </p>
      {account.returned ? <p class="problem">{t.returned}</p> : null}
      {account.held ? <p class="small">{t.heldUntil(writeInstant(account.usableFrom, place.lang))}</p> : null}
    </>
  );
}

/** Bank, then branch, then the account, at the address of the page. */
export function AccountForm(props: AccountFormProps) {
  const { finding, ...rest } = props;
  if (finding.step !== 'account') return <Search place={props.place} finding={finding} path={props.path} />;
  return <AccountFields {...rest} bank={finding.bank} branch={finding.branch} />;
}

interface AccountFormProps {
  readonly place: Place;
  readonly form: FormState;
  readonly finding: Finding;
  readonly path: string;
  /** A field that a page adds to the account's own. */
  readonly extra?: ComponentChildren;
}

/** A search whose results are links: the address carries what was chosen. */
function Search({
  place,
  finding,
  path,
}: {
  readonly place: Place;
  readonly finding: Exclude<Finding, { step: 'account' }>;
  readonly path: string;
}) {
  const t = bankAccountTexts[place.lang];
  const here = href(place, path);
  const bank = finding.step === 'branch' ? finding.bank : null;
  const to = (code: string) => (bank ? `${here}?bank=${bank.code}&branch=${code}` : `${here}?bank=${code}`);
  return (
    <>
      {bank ? (
        <p>
          {t.chooseBranch(bank.fullName)}　<a href={here}>{t.otherBank}</a>
        </p>
      ) : null}
      <form method="get" action={here} class="form">
        {bank ? <input type="hidden" name="bank" value={bank.code} /> : null}
        <div class="field">
          <label for="q">{bank ? t.branchQuery : t.bankQuery}</label>
          {bank ? null : (
            <p class="hint" id="q-hint">
              {t.bankHint}
            </p>
          )}
          <span class="control medium">
            <input
              id="q"
              name="q"
              type="search"
              value={finding.asked ?? ''}
              {...(bank ? {} : { 'aria-describedby': 'q-hint' })}
            />
          </span>
        </div>
        <p>
          <button class="btn line" type="submit">
            {t.search}
          </button>
        </p>
      </form>
      {finding.asked !== null && finding.found.length === 0 ? (
        <p role="status">{finding.asked.trim() === '' ? t.typeFirst : t.foundNone}</p>
      ) : null}
      <ul class="ways-on">
        {finding.found.map((entry) => (
          <li key={entry.code}>
            <a href={to(entry.code)}>
              {entry.fullName} <span class="small num">（{entry.code}）</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function AccountFields(
  props: Omit<AccountFormProps, 'finding'> & { readonly bank: BankEntry; readonly branch: BankEntry },
) {
  const { place, form, path, extra, bank, branch } = props;
  const t = bankAccountTexts[place.lang];
  const words = withProof({ form, lang: place.lang, labels: t.labels, hints: t.hints });
  const types = accountTypes.map((value) => ({ value, label: t.accountTypes[value] }));
  return (
    <>
      <p>
        <b>{t.chosen(bank.fullName, branch.fullName)}</b>　<a href={href(place, path)}>{t.otherBank}</a>
      </p>
      <Form words={words} action={href(place, path)} submit={t.submit} consequence={t.after}>
        <input type="hidden" name="bankCode" value={bank.code} />
        <input type="hidden" name="branchCode" value={branch.code} />
        <Radios words={words} name="accountType" choices={types} />
        <TextInput words={words} name="accountNumber" inputmode="numeric" width="medium" autocomplete="off" />
        <TextInput words={words} name="holder" autocomplete="off" />
        {extra}
        <PasswordProof words={words} />
      </Form>
    </>
  );
}

export function PassbookView({ place, form }: Pick<Props, 'place' | 'form'>) {
  const t = bankAccountTexts[place.lang];
  const words = withProof({ form, lang: place.lang, labels: t.passbookLabels, hints: t.passbookHints });
  return (
    <>
      <p class="small">
        <a href={href(place, '/bank-account')}>{t.title}</a>
      </p>
      <h1>{t.passbook}</h1>
      <p class="lead">{t.passbookLead}</p>
      <Form words={words} submit={t.submit} consequence={t.after}>
        <TextInput words={words} name="symbol" inputmode="numeric" width="short" autocomplete="off" />
        <TextInput words={words} name="number" inputmode="numeric" width="medium" autocomplete="off" />
        <Tick words={words} name="savings" />
        <TextInput words={words} name="holder" autocomplete="off" />
        <PasswordProof words={words} />
      </Form>
      <p>
        <a href={href(place, '/bank-account')}>{t.otherWay}</a>
      </p>
    </>
  );
}
