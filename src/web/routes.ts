import { accountsRoutes } from './accounts/routes.ts';
import { contractsRoutes } from './contracts/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { identityRoutes } from './identity/routes.ts';
import { jobsRoutes } from './jobs/routes.ts';
import { ledgerRoutes } from './ledger/routes.ts';
import { messagesRoutes } from './messages/routes.ts';
import { organizationsRoutes } from './organizations/routes.ts';
import { regionsRoutes } from './regions/routes.ts';
import type { Route } from './route.ts';
import { settlementRoutes } from './settlement/routes.ts';
import { workersRoutes } from './workers/routes.ts';

/** The site map: each part's pages, in its own file. */
export const routes: readonly Route[] = [
  ...regionsRoutes,
  ...homeRoutes,
  ...identityRoutes,
  ...messagesRoutes,
  ...accountsRoutes,
  ...organizationsRoutes,
  ...jobsRoutes,
  ...contractsRoutes,
  ...workersRoutes,
  ...settlementRoutes,
  ...ledgerRoutes,
];
