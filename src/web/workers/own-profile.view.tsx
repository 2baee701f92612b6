import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { Person } from '../../modules/identity/index.ts';
import type { Worker, WorkerProfile } from '../../modules/workers/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { Place } from '../visit.ts';
import { profileTexts } from './profile.texts.ts';
import { Fact, ShownToClients, type TrackRecord } from './shown.view.tsx';
import { workerFormTexts } from './worker-form.texts.ts';

/** What stands about the person, for their own eyes. */
export function OwnFacts(props: { readonly place: Place; readonly worker: Worker; readonly person: Person }) {
  const { place, worker, person } = props;
  const t = profileTexts[place.lang];
  const agreedOn = writeDate(tokyoDateOf(worker.termsAgreedAt), place.lang);
  return (
    <dl class="facts">
      <Fact name={t.name} value={person.displayName} />
      <Fact name={t.legalName} value={`${person.familyName} ${person.givenName}`} />
      <Fact name={t.kind} value={workerFormTexts[place.lang].kinds[worker.kind]} />
      <Fact name={t.birthDate} value={writeDate(worker.birthDate, place.lang)} />
      <Fact name={t.terms} value={t.termsOn(worker.termsVersion, agreedOn)} />
    </dl>
  );
}

/** Exactly what a client sees, what other workers see, and what stays with the person. */
export function Preview(props: {
  readonly lang: Lang;
  readonly worker: WorkerProfile;
  readonly record: TrackRecord;
}) {
  const { lang, worker, record } = props;
  const t = profileTexts[lang];
  return (
    <section>
      <h2>{t.previewTitle}</h2>
      <div class="preview">
        <p class="small">{t.toClients}</p>
        <ShownToClients worker={worker} record={record} lang={lang} heading="h3" />
      </div>
      <dl class="facts">
        <Fact name={t.toWorkers} value={t.nothing} />
        <div>
          <dt>{t.stays}</dt>
          <dd>
            <ul>
              <li>{t.staysPrivate}</li>
              <li>{t.afterContract}</li>
              <li>{t.neverShown}</li>
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}
