import { z } from 'zod';
import { idOfSlug } from '../../kernel/ids.ts';
import { allow, NotAllowed, NotFound } from '../../kernel/result.ts';
import { dropSearch, keepSearch, savedSearchesOf } from '../../modules/jobs/index.ts';
import { mayPropose } from '../../modules/jobs/job.access.ts';
import { keptAddress, keptSearchIn, savedSearchForm } from '../../modules/jobs/listing.forms.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { typedText } from '../form-state.ts';
import { type Drawn, page } from '../page.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { jobRefusalText } from './refusal-text.ts';
import { searchTexts } from './search.texts.ts';
import { keptWords, SavedSearches } from './searches.view.tsx';

/** The filters that a worker keeps, and is told of. */
export async function savedSearches(visit: Visit): Promise<Response> {
  return page(visit, await drawSearches(visit));
}

/** Keeps the filter that stands in the page's address, or was sent from the list. */
export const keepSearchPage = formPage({
  schema: savedSearchForm,
  initial: ({ query }) => ({ address: keptAddress(keptSearchIn(query.toString())) }),
  async draw(visit, form) {
    const t = searchTexts[visit.lang];
    allow(mayPropose(visit.actor));
    const address = typedText(form, 'address');
    const words = { form, lang: visit.lang, labels: { address: t.narrowed } };
    const body = (
      <>
        <h1>{t.keep}</h1>
        <p class="lead">{keptWords(address, visit.lang)}</p>
        <Form words={words} submit={t.keep} consequence={t.keepNote}>
          <input type="hidden" name="address" value={address} />
        </Form>
      </>
    );
    return { title: t.keep, body };
  },
  submit: (visit, command) => keepSearch(visit.actor, command),
  refusals: jobRefusalText,
  next: () => '/searches',
});

/** Takes one of them away. */
export const searchRemovalPage = formPage({
  schema: z.object({}),
  draw: drawSearches,
  submit: (visit, { key }) => dropSearch(visit.actor, { key, searchId: searchIdOf(visit) }),
  refusals: {},
  next: () => '/searches',
});

function searchIdOf(visit: Visit) {
  const searchId = idOfSlug('savedSearch', visit.params.search ?? '');
  if (!searchId) throw new NotFound();
  return searchId;
}

async function drawSearches(visit: Visit): Promise<Drawn> {
  const t = searchTexts[visit.lang];
  const { personId } = visit.actor;
  allow(mayPropose(visit.actor));
  if (!personId) throw new NotAllowed();
  const searches = await reading(visit.region.id, (tx) => savedSearchesOf(tx, personId));
  const body = (
    <>
      <h1>{t.kept}</h1>
      <p class="lead">{t.keptLead}</p>
      <SavedSearches place={visit} searches={searches} newKey={newKey} />
    </>
  );
  return { title: t.kept, body };
}
