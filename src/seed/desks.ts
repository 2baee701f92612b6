import { jobsOf, reportJob } from '../modules/jobs/index.ts';
import { requestConsultation } from '../modules/organizations/index.ts';
import { reading } from '../platform/transaction.ts';
import { type Company, registerCompany } from './companies.ts';
import { type Filling, happened } from './step.ts';

/** Registered this morning: the adviser has not looked at it yet. */
const waitingCompany: Company = {
  login: 'kajiya',
  since: 0,
  legalForm: 'soleProprietor',
  corporateNumber: '',
  name: '鍛冶いとう',
  nameKana: 'カジ イトウ',
  payerName: 'カジイトウ',
  representative: '伊東 鋼',
  address: '秋田県結の里市大字中野字鍛冶屋敷3番地',
  phone: '0183-00-0199',
  officers: '',
  capitalYen: '',
  regularEmployees: '0',
  business: '鍬と包丁の製作と修理',
  introduction:
    '父の代からの鍛冶屋です。修理の申し込みが手紙で届くので、表にまとめてくださる方を探しています。',
  troubles: ['dataEntry', 'photos'],
};

/** What waits for the adviser and the officer today besides the postings: a company, a wish for a call, and a report. */
export async function leaveOnDesks(town: Filling, postalCode: string): Promise<void> {
  const { as, key } = town;
  await registerCompany(town, waitingCompany, postalCode);

  const client = await as('soba');
  const [own] = client.seats;
  if (!own) throw new Error('The noodle shop has nobody who orders');
  const wish =
    '年越しそばの注文を、はがきで受けています。どこまで頼めるのか、電話で教えてください。昼すぎが助かります。';
  const asked = { organizationId: own.organizationId, wish, key: key('call-soba') };
  happened(await requestConsultation(client, asked));

  const [seat] = (await as('michinoeki')).seats;
  if (!seat) throw new Error('The roadside station has nobody who orders');
  const jobs = await reading(town.regionId, (tx) => jobsOf(tx, [seat.organizationId]));
  const doubted = jobs.find(({ state, title }) => state === 'open' && title.includes('レシピ'));
  if (!doubted) throw new Error('There is no posting to report');
  const text = 'レシピに、書いた方の名前と電話番号がのっているそうです。そのまま打ってよいのか、心配です。';
  const report = { jobId: doubted.id, reason: 'personal', text, key: key('report-recipes') } as const;
  happened(await reportJob(await as('chinatsu'), report));
}
