import { slugOf } from '../../kernel/ids.ts';
import { writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import type { InquiryPage } from '../../modules/messages/index.ts';
import { clearedOn } from '../../modules/messages/inquiry.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { inquiryTexts } from './inquiry.texts.ts';

export function InquiryRows(props: { readonly place: Place; readonly inquiries: readonly InquiryPage[] }) {
  const { place, inquiries } = props;
  const t = inquiryTexts[place.lang].queue;
  return (
    <ul class="rows">
      {inquiries.map(({ id, name, message, state, sentAt, answeredByName, answeredAt }) => (
        <li key={id}>
          <div>
            <h2>
              <a href={href(place, `/inquiries/${slugOf('inquiry', id)}`)}>
                <Typed lang={place.lang}>{name}</Typed>
              </a>
            </h2>
            <p {...typedIn(place.lang)}>{shortened(message)}</p>
            {answeredAt === null ? null : (
              <p class="small num">
                {t.answeredBy}：<Typed lang={place.lang}>{answeredByName}</Typed>　
                {writeInstant(answeredAt, place.lang)}
              </p>
            )}
          </div>
          <div>
            <p>
              <span class={state === 'open' ? 'chip warm' : 'chip ok'}>{t[state]}</span>
            </p>
            <p class="small num">{writeInstant(sentAt, place.lang)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The beginning, without cutting a letter in two. */
function shortened(message: string): string {
  const letters = [...message];
  return letters.length <= 80 ? message : `${letters.slice(0, 79).join('')}…`;
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
          <dd {...typedIn(lang)}>{reach}</dd>
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
                <Typed lang={lang}>{answeredByName}</Typed>　{writeInstant(answeredAt, lang)}
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
