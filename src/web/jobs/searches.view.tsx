import { slugOf } from '../../kernel/ids.ts';
import type { SavedSearch } from '../../modules/jobs/index.ts';
import { keptSearchIn } from '../../modules/jobs/listing.forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { emptyForm } from '../form-state.ts';
import { ButtonForm } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { searchTexts } from './search.texts.ts';
import { filterWords } from './search.view.tsx';

interface Props {
  readonly place: Place;
  readonly searches: readonly SavedSearch[];
  readonly newKey: () => string;
}

/** What is kept in words: 「入力」、10時間まで（近くの地域も）. */
export function keptWords(address: string, lang: Lang): string {
  const { filter, isWide } = keptSearchIn(address);
  return `${filterWords(filter, lang)}${isWide ? searchTexts[lang].keptWide : ''}`;
}

/** Each in words, with the way to what it finds now, and the button that takes it away. */
export function SavedSearches({ place, searches, newKey }: Props) {
  const t = searchTexts[place.lang];
  if (searches.length === 0)
    return (
      <p class="empty">
        {t.keptNone} <a href={href(place, '/jobs')}>{t.toSearch}</a>
      </p>
    );
  return (
    <ul class="rows">
      {searches.map(({ id, address }) => (
        <li key={id}>
          <p>
            <a href={href(place, `/jobs?${address}`)}>{keptWords(address, place.lang)}</a>
          </p>
          <ButtonForm
            form={emptyForm(newKey())}
            action={href(place, `/searches/${slugOf('savedSearch', id)}/removal`)}
            label={t.drop}
            look="quiet"
          />
        </li>
      ))}
    </ul>
  );
}

/** Beside a list that is narrowed: keeps its filter. */
export function KeepSearch({
  place,
  address,
  formKey,
}: {
  readonly place: Place;
  readonly address: string;
  readonly formKey: string;
}) {
  const t = searchTexts[place.lang];
  return (
    <form method="post" action={href(place, '/searches/new')} class="button-form">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="address" value={address} />
      <button class="btn quiet" type="submit">
        {t.keep}
      </button>
      <p class="small">{t.keepNote}</p>
    </form>
  );
}
