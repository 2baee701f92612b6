import { usualTexts } from '../jobs/usual.texts.ts';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { howTexts } from './how.texts.ts';
import { StepsOnCord } from './sections.view.tsx';

/** How it works, for who wants to work and for who wants to order work. */
export async function howPage(visit: Visit): Promise<Response> {
  const t = howTexts[visit.lang];
  const body = (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <div class="two">
        {(['worker', 'company'] as const).map((who) => (
          <section key={who}>
            <h2>{t[who]}</h2>
            <StepsOnCord steps={t[`${who}Steps`]} />
            <a class="btn line" href={href(visit, who === 'worker' ? '/workers/new' : '/organizations/new')}>
              {t[`${who}More`]}
            </a>
          </section>
        ))}
      </div>
      <h2>{t.words}</h2>
      <dl class="facts">
        {t.glossary.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>{t.ask}</h2>
      <p>{t.askText}</p>
      <p class="ways">
        <a href={href(visit, '/contact')}>{t.toContact}</a>
        <a href={href(visit, '/money')}>{t.toMoney}</a>
        <a href={href(visit, '/prices')}>{usualTexts[visit.lang].page.link}</a>
      </p>
    </>
  );
  return page(visit, { title: t.title, body, search: { description: t.lead, isListed: true } });
}
