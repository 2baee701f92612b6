import { type Check, sqlCheck } from './check.ts';

/** The text index says what is open, no more and no less. */
export const searchChecks: readonly Check[] = [
  sqlCheck(
    'search: what is open is found, hidden where its client may not order, and nothing else is found',
    'search_document',
    `select format('region %s, posting %s is %s, its document is %s', coalesce(j.region_id, d.region_id), coalesce(j.id, d.id),
         coalesce(j.state || case when j.stopped then ' of a suspended client' else '' end, 'not open'),
         case d.hidden when true then 'hidden' when false then 'shown' else 'missing' end) as problem
     from (select j.region_id, j.id, j.state, o.state = 'suspended' as stopped
       from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id
       where j.state = 'open') as j
     full join search_document d on d.region_id = j.region_id and d.id = j.id
     where j.stopped is distinct from d.hidden`,
  ),
];
