import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { RegionFigures } from '../../modules/contracts/index.ts';
import type { JobRow } from '../../modules/jobs/index.ts';
import type { Fees } from '../../modules/regions/setting.rules.ts';
import { type Stories, type Story, stepsOf } from '../../modules/regions/story.rules.ts';
import { JobRows } from '../jobs/list.view.tsx';
import { usualTexts } from '../jobs/usual.texts.ts';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { Figures } from './figures.view.tsx';
import { regionTexts } from './region.texts.ts';
import { TopPicture } from './top-picture.view.tsx';

interface Props {
  readonly place: Place;
  readonly isSignedIn: boolean;
  readonly today: LocalDate;
  readonly figures: RegionFigures;
  readonly stories: Stories;
  readonly jobs: readonly JobRow[];
  readonly fees: Fees;
  /** Who keeps the deposits; null while nobody is named. */
  readonly holder: string | null;
}

export function RegionView({ place, isSignedIn, today, figures, stories, jobs, fees, holder }: Props) {
  const { lang } = place;
  const t = regionTexts[lang];
  return (
    <>
      <Beginning place={place} isSignedIn={isSignedIn} />
      <Figures lang={lang} today={today} figures={figures} />
      <div class="two">
        <StoryView lang={lang} title={t.worker} story={stories.worker[lang]} />
        <StoryView lang={lang} title={t.company} story={stories.company[lang]} />
      </div>
      <section class="band">
        <h2>{t.openJobs}</h2>
        {jobs.length === 0 ? <p class="empty">{t.none}</p> : <JobRows place={place} jobs={jobs} />}
        {figures.openJobs > jobs.length ? (
          <p class="ways">
            <a class="btn line" href={href(place, '/jobs')}>
              {t.all(figures.openJobs)}
            </a>
          </p>
        ) : null}
      </section>
      <section>
        <h2>{t.how}</h2>
        <ol class="steps">
          {t.howSteps.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
      <Cost place={place} fees={fees} holder={holder} />
      <Asking place={place} />
    </>
  );
}

/** What it costs, and where the money is: what a shop owner asks before anything else. */
function Cost({ place, fees, holder }: Pick<Props, 'place' | 'fees' | 'holder'>) {
  const t = regionTexts[place.lang];
  const percent = (basisPoints: number) => String(basisPoints / 100);
  const lines: readonly (readonly [string, string])[] = [
    [t.costWorker, `${t.free} ${t.workerFee(percent(fees.workerBp))}`],
    [t.costCompany, `${t.free} ${t.companyFee(percent(fees.clientBp))}`],
  ];
  return (
    <section>
      <h2>{t.cost}</h2>
      <dl class="facts">
        {lines.map(([who, what]) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>{what}</dd>
          </div>
        ))}
        <div>
          <dt>{t.holder}</dt>
          <dd>{holder ? <Typed lang={place.lang}>{holder}</Typed> : t.noHolder}</dd>
        </div>
      </dl>
      <p class="ways">
        <a href={href(place, '/money')}>{t.howMore}</a>
        <a href={href(place, '/prices')}>{usualTexts[place.lang].page.link}</a>
      </p>
    </section>
  );
}

function Beginning({ place, isSignedIn }: Pick<Props, 'place' | 'isSignedIn'>) {
  const { lang, region } = place;
  const t = regionTexts[lang];
  const lead = lang === 'ja' ? region.leadJa : region.leadEn;
  return (
    <div class="hero">
      <div>
        <h1>
          {t.title.map((phrase) => (
            <span class="phrase" key={phrase}>
              {phrase}
            </span>
          ))}
        </h1>
        <p class="lead">{lead ?? t.lead(lang === 'ja' ? region.nameJa : region.nameEn)}</p>
        <p class="ways">
          <a class="btn" href={href(place, isSignedIn ? '/jobs' : '/workers/new')}>
            {t.work}
          </a>
          <a class="btn line" href={href(place, '/orders')}>
            {t.order}
          </a>
          <a class="btn quiet num" href={`tel:${region.phone}`}>
            {t.call(region.phone)}
          </a>
        </p>
      </div>
      <TopPicture place={place} />
    </div>
  );
}

function StoryView(props: { readonly lang: Place['lang']; readonly title: string; readonly story: Story }) {
  const { lang, title, story } = props;
  const t = regionTexts[lang];
  return (
    <section>
      <h2>
        {title} {story.invented ? <span class="chip">{t.invented}</span> : null}
      </h2>
      <div lang={story.language}>
        <p class="small">{story.title}</p>
        <ol class="day">
          {stepsOf(story).map(({ mark, text }) => (
            <li key={text}>
              {mark === null ? null : <b>{mark}</b>}
              <span>{text}</span>
            </li>
          ))}
        </ol>
        <p>{story.ending}</p>
      </div>
      {story.invented ? <p class="small">{t.inventedNote}</p> : null}
    </section>
  );
}

function Asking({ place }: { readonly place: Place }) {
  const { lang, region } = place;
  const t = regionTexts[lang];
  return (
    <section>
      <h2>{t.ask}</h2>
      <p>{t.askText}</p>
      <p class="ways">
        <a class="btn line num" href={`tel:${region.phone}`}>
          {t.call(region.phone)}
        </a>
        <a class="btn quiet" href={href(place, '/contact')}>
          {t.askWrite}
        </a>
        <a class="btn quiet" href={href(place, '/how')}>
          {t.askHow}
        </a>
      </p>
    </section>
  );
}
