import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import { amountsOf } from '../../modules/contracts/contract.rules.ts';
import type { Organization } from '../../modules/organizations/index.ts';
import type { Fees, RegionSettings } from '../../modules/regions/setting.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { moneyTexts } from './money.texts.ts';
import { StepsOnCord } from './sections.view.tsx';
import { settingsTexts } from './settings.texts.ts';

interface Props {
  readonly place: Place;
  readonly today: LocalDate;
  readonly settings: RegionSettings;
  readonly holder: Pick<Organization, 'name'> | null;
}

export function MoneyView({ place, today, settings, holder }: Props) {
  const { lang } = place;
  const t = moneyTexts[lang];
  const { closing, day } = settingsTexts[lang];
  const { timers, paymentRule, fees } = settings;
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <div class="beside">
        <section>
          <h2>{t.steps}</h2>
          <StepsOnCord steps={t.step(timers.depositDays, timers.acceptanceDays)} />
        </section>
        <aside>
          <h2>{t.holder}</h2>
          {holder ? (
            <p>
              <b>
                <Typed lang={lang}>{holder.name}</Typed>
              </b>
            </p>
          ) : (
            <p>{t.noHolder}</p>
          )}
          <p class="small">{t.notTown}</p>
          <h2>{t.days}</h2>
          {paymentRule.closings.map(({ fromDay, toDay, pay }) => (
            <p key={fromDay}>{closing(fromDay, day(toDay), pay.monthOffset, day(pay.day))}</p>
          ))}
        </aside>
      </div>
      <FeesView lang={lang} fees={fees} today={today} />
      <h2>{t.when}</h2>
      <dl class="facts">
        {t.cases.map(({ title, sentences }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{sentences.join(lang === 'ja' ? '' : ' ')}</dd>
          </div>
        ))}
      </dl>
      <p class="ways">
        {t.ask} <a href={href(place, '/contact')}>{t.toContact}</a>
      </p>
    </>
  );
}

/** What it costs, with the sum that follows for one reward. */
function FeesView(props: { readonly lang: Lang; readonly fees: Fees; readonly today: LocalDate }) {
  const { lang, fees, today } = props;
  const t = moneyTexts[lang];
  const reward = yen(10_000n);
  const { depositAmount, payoutAmount } = amountsOf({
    reward,
    kind: 'none',
    withholds: false,
    paidOn: today,
    clientFeeBp: fees.clientBp,
    workerFeeBp: fees.workerBp,
  });
  const share = (basisPoints: number) => (basisPoints === 0 ? t.free : t.percent(String(basisPoints / 100)));
  return (
    <section>
      <h2>{t.fees}</h2>
      <dl class="facts">
        <div>
          <dt>{t.clientFee}</dt>
          <dd class="num">{share(fees.clientBp)}</dd>
        </div>
        <div>
          <dt>{t.workerFee}</dt>
          <dd class="num">{share(fees.workerBp)}</dd>
        </div>
      </dl>
      <p class="small num after-facts">
        {t.example(writeYen(reward), writeYen(depositAmount), writeYen(payoutAmount))}
      </p>
    </section>
  );
}
