import { settingNames } from '../../modules/regions/index.ts';
import { form, formWithFiles, get, type Route } from '../route.ts';
import { accessibilityPage } from './accessibility.tsx';
import { escrowHolderPage } from './escrow-holder.tsx';
import { frontSettingsPage } from './front-settings.tsx';
import { howPage } from './how.tsx';
import { lookPage } from './look.tsx';
import { lookFile } from './look-file.tsx';
import { moneyPage } from './money.tsx';
import { monthPage } from './month.tsx';
import { privacyPage } from './privacy.tsx';
import { regionHome } from './region.tsx';
import { regionFactsPage } from './region-facts.tsx';
import { regionPaper, regionPicture } from './region-sharing.tsx';
import { settingPages } from './setting.tsx';
import { withdrawalPages } from './setting-withdrawal.tsx';
import { settings } from './settings.tsx';
import { neighbourPage, wideArea } from './wide-area.tsx';

export const regionsRoutes: readonly Route[] = [
  get('/', 'everyone', regionHome),
  // How the region looks: its colours and pictures
  get('/look/:file', 'everyone', lookFile),
  get('/picture/:version', 'everyone', regionPicture),
  // What everyone may know
  get('/paper', 'everyone', regionPaper),
  get('/how', 'everyone', howPage),
  get('/money', 'everyone', moneyPage),
  get('/privacy', 'everyone', privacyPage),
  get('/accessibility', 'everyone', accessibilityPage),
  // The officer's pages
  get('/month', 'signedIn', monthPage),
  get('/settings', 'signedIn', settings),
  ...form('/settings/region', 'signedIn', regionFactsPage),
  ...formWithFiles('/settings/look', 'signedIn', lookPage),
  ...form('/settings/front', 'signedIn', frontSettingsPage),
  get('/settings/wideArea', 'signedIn', wideArea),
  ...form('/settings/wideArea/:other', 'signedIn', neighbourPage),
  ...form('/settings/escrowHolder', 'signedIn', escrowHolderPage),
  ...settingNames.flatMap((name) => [
    ...form(`/settings/${name}`, 'signedIn', settingPages[name]),
    ...form(`/settings/${name}/coming/:day`, 'signedIn', withdrawalPages[name]),
  ]),
];
