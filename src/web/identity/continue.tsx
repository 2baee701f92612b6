import type { Kept } from '../kept.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { askTexts } from './ask-to-sign-in.texts.ts';

/** After signing in again: the form that was interrupted, to be sent with one press. */
export function continueKept(visit: Visit, kept: Kept): Response {
  const t = askTexts[visit.lang];
  const body = (
    <>
      <h1>{t.continueTitle}</h1>
      <p class="lead">{t.continueWhat}</p>
      {kept.lostFiles ? <p>{t.lostFiles}</p> : null}
      <form method="post" action={kept.action}>
        {kept.fields.map(([name, value], index) => (
          <input key={`${index}-${name}`} type="hidden" name={name} value={value} />
        ))}
        <button class="btn" type="submit">
          {t.continue}
        </button>
      </form>
    </>
  );
  return page(visit, { title: t.continueTitle, body });
}
