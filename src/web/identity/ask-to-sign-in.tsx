import { keepForm } from '../kept.ts';
import { page } from '../page.tsx';
import { sentForm } from '../sent-form.ts';
import { fromElsewhere } from '../session.ts';
import { href, type Visit } from '../visit.ts';
import { askTexts } from './ask-to-sign-in.texts.ts';

/** Beyond this a form of somebody unknown is not even read. */
const largestKept = 1024 * 1024;

/** The form as it was sent; empty where it is large, as one with files is. */
async function smallForm(visit: Visit): Promise<FormData> {
  const length = Number(visit.http.req.header('content-length') ?? Number.NaN);
  return length <= largestKept ? sentForm(visit) : new FormData();
}

/**
 * What a page for people with an account answers to somebody without a session.
 * A page to read comes back after the sign-in, or after joining, for who is signed in elsewhere; a form that was sent is
 * kept, so that nothing typed is lost.
 */
export async function askToSignIn(visit: Visit): Promise<Response> {
  const to = encodeURIComponent(visit.path);
  if (visit.http.req.method === 'GET') {
    // A stream of events follows no page; its browser asks again later.
    if (visit.http.req.header('accept') === 'text/event-stream') return new Response(null, { status: 401 });
    const way = (await fromElsewhere(visit)) ? '/join/account' : '/sign-in';
    return new Response(null, { status: 303, headers: { location: `${href(visit, way)}?to=${to}` } });
  }
  const t = askTexts[visit.lang];
  const kept = keepForm(href(visit, visit.path), await smallForm(visit));
  const body = (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.kept}</p>
      <form method="post" action={href(visit, '/sign-in/again')}>
        <input type="hidden" name="kept" value={kept} />
        <button class="btn" type="submit">
          {t.signIn}
        </button>
      </form>
    </>
  );
  return page(visit, { title: t.title, body }, 401);
}
