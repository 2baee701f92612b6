import { keepForm } from '../kept.ts';
import { type Drawn, page } from '../page.tsx';
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
 * A page to read comes back after the sign-in, or after joining, for who is signed in elsewhere; so does a form that was
 * sent, and nothing typed is lost.
 */
export async function askToSignIn(visit: Visit): Promise<Response> {
  const to = encodeURIComponent(visit.path);
  if (visit.http.req.method === 'GET') {
    // A stream of events follows no page; its browser asks again later.
    if (visit.http.req.header('accept') === 'text/event-stream') return new Response(null, { status: 401 });
    const way = (await fromElsewhere(visit)) ? '/join/account' : '/sign-in';
    return new Response(null, { status: 303, headers: { location: `${href(visit, way)}?to=${to}` } });
  }
  const kept = keepForm(href(visit, visit.path), await smallForm(visit));
  if (await fromElsewhere(visit)) return page(visit, askToJoin(visit, kept), 401);
  const { title, kept: lead, signIn: label } = askTexts[visit.lang];
  return page(visit, withKept(visit, kept, { title, lead, label, way: '/sign-in/again' }), 401);
}

/** What somebody reads who is signed in and is no member here: their form waits until they have joined. */
export function askToJoin(visit: Visit, kept: string): Drawn {
  const { joinTitle: title, keptForJoining: lead, join: label } = askTexts[visit.lang];
  return withKept(visit, kept, { title, lead, label, way: '/join/account' });
}

/** One button to the page that comes before the form, with the form in its hands. */
function withKept(
  visit: Visit,
  kept: string,
  words: { readonly title: string; readonly lead: string; readonly label: string; readonly way: string },
): Drawn {
  const { title, lead, label, way } = words;
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <form method="post" action={href(visit, way)}>
        <input type="hidden" name="kept" value={kept} />
        <button class="btn" type="submit" name="intent" value="fill">
          {label}
        </button>
      </form>
    </>
  );
  return { title, body };
}
