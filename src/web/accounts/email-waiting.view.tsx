import type { OpenEmail } from '../../modules/accounts/index.ts';
import { href, type Place } from '../visit.ts';
import { accountTexts } from './account.texts.ts';

/** A mail was sent to confirm an address and has not been opened; the button sends another, so many in an hour. */
export function EmailWaiting(props: {
  readonly place: Place;
  readonly email: OpenEmail;
  readonly formKey: string;
}) {
  const { place, email, formKey } = props;
  const t = accountTexts[place.lang];
  return (
    <form method="post" action={href(place, '/account/email/again')}>
      <input type="hidden" name="key" value={formKey} />
      <p>{email.isLinkOpen ? t.waiting(email.newEmail) : t.waitedTooLong(email.newEmail)}</p>
      <button class="btn quiet" type="submit">
        {t.sendAgain}
      </button>
    </form>
  );
}
