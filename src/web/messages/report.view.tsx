import { type JobId, slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import type { LuringAuthor, ReportPage, ReportRow } from '../../modules/messages/index.ts';
import { Wide } from '../parts/wide.view.tsx';
import { href, type Place } from '../visit.ts';
import { reportTexts } from './report.texts.ts';

/** Pages about the company and the person behind what was reported; absent where the reader may not open them. */
export interface Behind {
  readonly company?: { readonly name: string; readonly path: string; readonly stop: string | null };
  readonly person?: { readonly name: string; readonly path: string | null; readonly stop: string | null };
}

function BehindIt({ place, behind }: { readonly place: Place; readonly behind: Behind }) {
  const t = reportTexts[place.lang];
  const sides = [behind.company, behind.person].filter((side) => side?.path || side?.stop);
  if (sides.length === 0) return null;
  return (
    <section>
      <h2>{t.behind}</h2>
      <p class="small">{t.behindWhat}</p>
      <ul class="rows">
        {sides.map((side) => (
          <li key={side?.name}>
            <div>
              <h3>{side?.path ? <a href={href(place, side.path)}>{side.name}</a> : side?.name}</h3>
            </div>
            {side?.stop ? (
              <p>
                <a class="btn quiet" href={href(place, side.stop)} aria-label={t.stopOf(side.name)}>
                  {t.stop}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param handles whether the reader answers it; who reported it knows what they wrote */
export function ReportView(props: {
  readonly place: Place;
  readonly report: ReportPage;
  readonly handles: boolean;
  /** Whom the reader may look at or stop. */
  readonly behind?: Behind;
}) {
  const { place, report, handles, behind = {} } = props;
  const t = reportTexts[place.lang];
  const facts: readonly (readonly [string, string])[] = [
    [t.reportedAt, writeInstant(report.reportedAt, place.lang)],
    [t.reason, t.reasons[report.reason]],
    ...(report.text ? [[t.words, report.text] as const] : []),
    ...(handles ? [[t.by, report.reporterName] as const] : []),
    ...(handles && report.authorName ? [[t.about, report.authorName] as const] : []),
  ];
  return (
    <>
      <p>
        <span class={report.state === 'open' ? 'chip warm' : 'chip ok'}>{t.state[report.state]}</span>
      </p>
      <h2 lang="ja">{report.title}</h2>
      {report.message ? (
        <blockquote class="said typed" lang="ja">
          {report.message}
        </blockquote>
      ) : null}
      {report.subjectKind === 'job' ? (
        <a href={href(place, `/jobs/${slugOf('job', report.subjectId as JobId)}`)}>{t.toJob}</a>
      ) : null}
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="typed">{value}</dd>
          </div>
        ))}
      </dl>
      <BehindIt place={place} behind={behind} />
      {report.answer ? (
        <>
          <h2>{t.answer}</h2>
          <p class="typed" lang="ja">
            {report.answer}
          </p>
        </>
      ) : null}
      {report.state === 'open' && !handles ? <p class="lead">{t.received}</p> : null}
    </>
  );
}

export function ReportRows({ place, rows }: { readonly place: Place; readonly rows: readonly ReportRow[] }) {
  const t = reportTexts[place.lang];
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <div>
            <h2>
              <a href={href(place, `/reports/${slugOf('report', row.id)}`)} lang="ja">
                {row.title}
              </a>
            </h2>
            <p>{t.reasons[row.reason]}</p>
            <p class="small num">
              <span class={row.state === 'open' ? 'chip warm' : 'chip ok'}>{t.state[row.state]}</span>{' '}
              {writeInstant(row.reportedAt, place.lang)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Counts alone: who may be worth a word, before somebody is harmed. */
export function LuringAuthors(props: {
  readonly place: Place;
  readonly authors: readonly LuringAuthor[];
  /** By their ids. */
  readonly organizations: ReadonlyMap<string, string>;
}) {
  const { place, authors, organizations } = props;
  const t = reportTexts[place.lang];
  return (
    <>
      <h2>{t.lures}</h2>
      <p class="small">{t.luresWhat}</p>
      {authors.length === 0 ? <p class="empty">{t.luresNone}</p> : null}
      {authors.length === 0 ? null : (
        <Wide lang={place.lang} name={t.lures}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.person}</th>
                <th scope="col" class="num">
                  {t.count}
                </th>
                <th scope="col">{t.latest}</th>
              </tr>
            </thead>
            <tbody>
              {authors.map((author) => (
                <tr key={`${author.authorId}-${author.organizationId}`}>
                  <th scope="row">
                    {[organizations.get(author.organizationId ?? ''), author.authorName]
                      .filter(Boolean)
                      .join('　')}
                  </th>
                  <td class="num">{author.messages}</td>
                  <td>{writeDate(tokyoDateOf(author.newestAt), place.lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}
