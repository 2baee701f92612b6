// The reviewed exceptions to "the region leads every key and a policy guards every table". The catalogue test reads
// them, and fails for one that is no longer needed.

/** Tables outside the tenants, by schema and name; `*` at the end stands for the rest of a name. */
export const globalTables: Readonly<Record<string, string>> = {
  'public.region': 'the tenants themselves: public facts, read everywhere, changed only from inside',
  'public.person': 'people are global; what they are in a region is a membership',
  'public.session': 'a session is the person’s; the region of the address is checked on each request',
  'public.password_reset': 'belongs to a person, before any region is chosen',
  'public.sign_in_failure': 'counted before anybody is known',
  'public.search_document':
    'only what everybody may read; a policy would switch its index off; a trigger keeps writing to the region',
  'platform.clock': 'one row for all processes, moved in test mode only',
  'migration.applied': 'the database’s own history',
  'graphile_worker.*': 'the queue belongs to its own login; the application cannot reach it',
};

/** Foreign keys of tenant tables that point at something global. */
export const globalReferences: Readonly<Record<string, string>> = {
  'membership.person_id': 'this is where a global person enters a region',
  'wide_area_offer.with_region_id': 'a region names the other one, whose facts are public',
};

/** What the application may delete; everything else stays. */
export const deletable: Readonly<Record<string, string>> = {
  'public.session': 'signing out',
  'public.password_reset': 'links that have ended are forgotten',
  'public.sign_in_failure': 'old failures are forgotten',
  'public.membership_role': 'a role is taken away; the audit remembers it',
  'public.registration_draft': 'a registration is done, and stands where it belongs',
  'public.calendar_address': 'an address is taken away; the audit remembers it',
  'public.inquiry': 'a question answered a year ago is forgotten; the audit keeps that it was there',
  'public.region_story': 'a story is told in the languages that the officer chose last',
  'public.organization_member': 'a member leaves; the audit remembers it',
  'public.mail_invitation': 'an invitation was answered, taken back or is over; the audit remembers it',
  'public.search_document': 'what is not open any more is not found any more; the posting itself stays',
  'public.job_not_for_me': 'a worker takes back that a posting is not for them',
  'public.kept_upload': 'after a day its bytes have a row of their own, or are gone',
  'public.saved_search': 'a filter is not looked for any more; the audit remembers it',
  'public.job_milestone': 'a draft is written anew',
  'public.job_file': 'a file is taken out of a draft; the audit remembers it',
};

/** Logins that read tenant tables across regions, by policy. */
export const acrossRegions = ['yuinowa_sweep', 'yuinowa_verify'] as const;
