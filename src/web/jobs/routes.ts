import { files, form, formWithFiles, get, type Route, talk } from '../route.ts';
import { amendmentPage } from './amendment.tsx';
import { answerPage } from './answer.tsx';
import { changePage } from './change.tsx';
import { changes } from './changes.tsx';
import { checkingPage } from './check.tsx';
import { closingPage } from './closing.tsx';
import { draftPage } from './draft.tsx';
import { jobFeed } from './feed.tsx';
import { jobPageHandler } from './job.tsx';
import { jobFile, jobFileRemovalPage, jobFilesPage } from './job-files.tsx';
import { jobPaper } from './job-paper.tsx';
import { jobPicture } from './job-picture.tsx';
import { jobList } from './list.tsx';
import { notForMePage } from './not-for-me.tsx';
import { orders } from './orders.tsx';
import { pricesPage } from './prices.tsx';
import { proposalPage } from './proposal.tsx';
import { proposals } from './proposals.tsx';
import { questionPage } from './question.tsx';
import { queue } from './queue.tsx';
import { reopeningPage } from './reopening.tsx';
import { jobReportPage } from './report.tsx';
import { retractionPage } from './retraction.tsx';
import { returned } from './returned.tsx';
import { keepSearchPage, savedSearches, searchRemovalPage } from './searches.tsx';
import { stopPage } from './stop.tsx';
import { submitPage } from './submit.tsx';
import { proposalTalkPages } from './talk.tsx';
import { tastePage } from './taste.tsx';
import { withdrawalPage } from './withdrawal.tsx';

export const jobsRoutes: readonly Route[] = [
  get('/jobs', 'everyone', jobList),
  get('/jobs.atom', 'everyone', jobFeed),
  get('/searches', 'signedIn', savedSearches),
  ...form('/searches/new', 'signedIn', keepSearchPage),
  ...form('/searches/:search/removal', 'signedIn', searchRemovalPage),
  ...form('/jobs/new', 'signedIn', draftPage),
  get('/jobs/:job', 'everyone', jobPageHandler),
  get('/jobs/:job/picture/:version', 'everyone', jobPicture),
  get('/jobs/:job/paper', 'everyone', jobPaper),
  ...form('/jobs/:job/draft', 'signedIn', changePage),
  ...form('/jobs/:job/submission', 'signedIn', submitPage),
  ...form('/jobs/:job/retraction', 'signedIn', retractionPage),
  ...form('/jobs/:job/check', 'signedIn', checkingPage),
  ...form('/jobs/:job/proposal', 'signedIn', proposalPage),
  get('/jobs/:job/proposals', 'signedIn', proposals),
  ...form('/jobs/:job/amendment', 'signedIn', amendmentPage),
  get('/jobs/:job/changes', 'everyone', changes),
  ...form('/jobs/:job/closing', 'signedIn', closingPage),
  ...form('/jobs/:job/stop', 'signedIn', stopPage),
  ...form('/jobs/:job/reopening', 'signedIn', reopeningPage),
  ...formWithFiles('/jobs/:job/files', 'signedIn', jobFilesPage),
  ...files('/jobs/:job/files/:file', 'everyone', jobFile),
  ...form('/jobs/:job/files/:file/removal', 'signedIn', jobFileRemovalPage),
  ...form('/jobs/:job/question', 'signedIn', questionPage),
  ...form('/jobs/:job/questions/:question', 'signedIn', answerPage),
  ...form('/proposals/:proposal/withdrawal', 'signedIn', withdrawalPage),
  ...talk('/proposals/:proposal/talk', proposalTalkPages),
  ...form('/jobs/:job/report', 'signedIn', jobReportPage),
  ...form('/jobs/:job/not-for-me', 'signedIn', notForMePage),
  ...form('/taste', 'signedIn', tastePage),
  get('/prices', 'everyone', pricesPage),
  get('/orders', 'everyone', orders),
  get('/checks', 'signedIn', queue),
  get('/checks/returned', 'signedIn', returned),
];
