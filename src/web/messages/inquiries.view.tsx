import { slugOf } from '../../kernel/ids.ts';
import { domesticPhone } from '../../kernel/phone.ts';
import { type LocalDate, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import type { InquiryPage } from '../../modules/messages/index.ts';
import { clearedOn, reachesIn } from '../../modules/messages/inquiry.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { inquiryTexts } from './inquiry.texts.ts';

interface RowsProps {
  readonly place: Place;
  readonly inquiries: readonly InquiryPage[];
  /** The last day for an answer. */
  readonly dueOn: (inquiry: InquiryPage) => LocalDate;
}

export function InquiryRows({ place, inquiries, dueOn }: RowsProps) {
  return (
    <ul class="rows">
      {inquiries.map((inquiry) => (
        <li key={inquiry.id}>
          <Row place={place} inquiry={inquiry} dueOn={dueOn(inquiry)} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly place: Place;
  readonly inquiry: InquiryPage;
  readonly dueOn: LocalDate;
}

function Row({ place, inquiry, dueOn }: RowProps) {
  const { id, name, reach, message, state, sentAt, answeredByName, answeredAt } = inquiry;
  const t = inquiryTexts[place.lang].queue;
  return (
    <>
      <div>
        <h2>
          <a href={href(place, `/inquiries/${slugOf('inquiry', id)}`)}>
            <Typed lang={place.lang}>{name}</Typed>
          </a>
        </h2>
        <p {...typedIn(place.lang)}>{shortened(message)}</p>
        {state === 'open' ? (
          <p class="small num" {...typedIn(place.lang)}>
            {reach}
          </p>
        ) : null}
        {answeredAt === null ? null : (
          <p class="small num">
            {t.answeredBy}
            {place.lang === 'ja' ? '：' : ': '}
            <Typed lang={place.lang}>{answeredByName}</Typed> {writeInstant(answeredAt, place.lang)}
          </p>
        )}
      </div>
      <div>
        <p>
          <span class={state === 'open' ? 'chip warm' : 'chip ok'}>{t[state]}</span>
        </p>
        <p class="small num">{writeInstant(sentAt, place.lang)}</p>
        {state === 'open' ? (
          <p class="small num">
            {t.dueOn} {writeDate(dueOn, place.lang)}
          </p>
        ) : null}
      </div>
    </>
  );
}

/** The beginning, without cutting a letter in two. */
function shortened(message: string): string {
  const letters = [...message];
  return letters.length <= 80 ? message : `${letters.slice(0, 79).join('')}…`;
}

/** What they wrote, to be pressed. */
function Ways({ of }: { readonly of: string }) {
  return (
    <p class="ways num">
      {reachesIn(of).map((reach) =>
        reach.by === 'mail' ? (
          <a href={`mailto:${reach.address}`} key={reach.address}>
            {reach.address}
          </a>
        ) : (
          <a href={`tel:${reach.number}`} key={reach.number}>
            {domesticPhone(reach.number)}
          </a>
        ),
      )}
    </p>
  );
}

export function InquiryFacts({ lang, inquiry }: { readonly lang: Lang; readonly inquiry: InquiryPage }) {
  const t = inquiryTexts[lang].queue;
  const { state, sentAt, reach, message, answer, answeredByName, answeredAt } = inquiry;
  return (
    <>
      <p>
        <span class={state === 'open' ? 'chip warm' : 'chip ok'}>{t[state]}</span>
      </p>
      <dl class="facts">
        <div>
          <dt>{t.sentAt}</dt>
          <dd class="num">{writeInstant(sentAt, lang)}</dd>
        </div>
        <div>
          <dt>{t.reach}</dt>
          <dd>
            <p {...typedIn(lang)}>{reach}</p>
            <Ways of={reach} />
          </dd>
        </div>
        <div>
          <dt>{t.message}</dt>
          <dd class="typed" {...typedIn(lang)}>
            {message}
          </dd>
        </div>
        {answer !== null && answeredAt !== null ? (
          <>
            <div>
              <dt>{t.answer}</dt>
              <dd class="typed" {...typedIn(lang)}>
                {answer}
              </dd>
            </div>
            <div>
              <dt>{t.answeredBy}</dt>
              <dd class="num">
                <Typed lang={lang}>{answeredByName}</Typed> {writeInstant(answeredAt, lang)}
              </dd>
            </div>
            <div>
              <dt>{t.clearedOn}</dt>
              <dd class="num">{writeDate(clearedOn(answeredAt), lang)}</dd>
            </div>
          </>
        ) : null}
      </dl>
    </>
  );
}
