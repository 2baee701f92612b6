import { type ContractId, slugOf } from '../../src/kernel/ids.ts';
import { tokyoDateOf } from '../../src/kernel/tokyo-date.ts';
import { yen } from '../../src/kernel/yen.ts';
import { currentNotice, deliver, milestonesOf } from '../../src/modules/contracts/index.ts';
import { credentialsOf } from '../../src/modules/identity/index.ts';
import { regionBySlug } from '../../src/modules/regions/index.ts';
import { agreeToConditions, depositsOf, recordDeposit } from '../../src/modules/settlement/index.ts';
import { useTestClock } from '../../src/platform/clock.ts';
import { config } from '../../src/platform/config.ts';
import { openPool } from '../../src/platform/pool.ts';
import { sql } from '../../src/platform/sql.ts';
import { reading, usePool } from '../../src/platform/transaction.ts';
import { type Filling, filling, happened } from '../../src/seed/step.ts';
import { walk } from '../../src/seed/walk.ts';
import { type Order, orderToMake } from './orders.ts';

// Brings an order of the demonstration's people as far as a journey needs it, by the same use cases as the pages, and
// prints its address:
//   with-database.ts tests/journeys/order.main.ts '{"name": "refund", "client": "miso", …}'
const order = orderToMake.parse(JSON.parse(process.argv[2] ?? ''));
const { database } = config();
if (!database) throw new Error('There is no database.');
useTestClock();
const pool = openPool(database.app, 2, (error) => console.error(error));
usePool(pool);
try {
  console.log(`/contracts/${slugOf('contract', await make(order))}`);
} finally {
  await pool.end();
}

async function make(order: Order): Promise<ContractId> {
  const town = await people(order);
  await walk(town, posting(order), order.name, { csp: 'csp', operator: 'operator', mediator: 'chotei' });
  const contractId = await contractOf(town, order.title);
  for (const login of [order.client, order.worker]) await agree(town, contractId, login);
  if (order.reaches !== 'agreed') await payIn(town, contractId, order);
  if (order.reaches === 'delivered') await handIn(town, contractId, order);
  return contractId;
}

async function people({ client, worker }: Order): Promise<Filling> {
  const region = await regionBySlug('yuinosato');
  if (!region) throw new Error('The demonstration is not there.');
  const today = await reading(region.id, async (tx) => tokyoDateOf(tx.now));
  const town = filling(region.id, 'yuinosato', today);
  for (const login of ['csp', 'operator', client, worker]) {
    const known = await reading(region.id, (tx) => credentialsOf(tx, login));
    if (!known) throw new Error(`Nobody signs in as ${login}.`);
    town.knows(login, known.id);
  }
  return town;
}

function posting({ client, worker, title, reward }: Order): Parameters<typeof walk>[1] {
  return {
    client,
    reaches: 'offered',
    title,
    category: 'data-entry',
    description:
      '手書きの伝票200枚を、表に入力してください。髙﨑さん、𠮷田さんの字も、そのまま入れてください。',
    acceptanceCriteria: '200枚すべてが入力され、合計が控えと合うこと。',
    milestones: [['200枚の入力', yen(BigInt(reward)), 40]],
    applyInDays: 5,
    expectedHours: 8,
    expenseHandling: '費用はかかりません。',
    ipHandling: '表の権利は、報酬の支払いのあと、発注者に移ります。',
    deliverableFormat: '表計算のファイル（CSV）',
    sampleResult: '11月2日, 髙﨑, ふじ, 20',
    deliveryPlace: '契約のページから、CSVファイルで送ります。',
    contact: '担当（0183-00-0009）',
    phoneEnough: false,
    beginnersWelcome: true,
    proposals: [[worker, '伝票の入力を8年していました。']],
  };
}

async function contractOf({ regionId }: Filling, title: string): Promise<ContractId> {
  const [row] = await reading(
    regionId,
    (tx) => sql<{ id: ContractId }>(tx)`select id from contract where title = ${title}`,
  );
  if (!row) throw new Error(`There is no contract "${title}".`);
  return row.id;
}

async function agree({ regionId, key, as }: Filling, contractId: ContractId, login: string): Promise<void> {
  const { version, sha256 } = await reading(regionId, (tx) => currentNotice(tx, contractId));
  const answer = { contractId, version, sha256, key: key(`${contractId}-agree-${login}`) };
  happened(await agreeToConditions(await as(login), answer));
}

async function payIn(town: Filling, contractId: ContractId, { payerName, line }: Order): Promise<void> {
  const { regionId, key, as, today } = town;
  for (const { reference, amount } of await reading(regionId, (tx) => depositsOf(tx, contractId))) {
    const read = { receivedOn: today, amount, payerName, reference, bankLine: `${today}/${line}` };
    happened(await recordDeposit(await as('operator'), { ...read, key: key(`${contractId}-deposit`) }));
  }
}

async function handIn(town: Filling, contractId: ContractId, { worker }: Order): Promise<void> {
  const { regionId, key, as } = town;
  const [milestone] = await reading(regionId, (tx) => milestonesOf(tx, contractId));
  if (!milestone) throw new Error('A contract has a milestone');
  const note = '200枚すべて入力しました。';
  const delivery = {
    contractId,
    milestoneId: milestone.id,
    note,
    files: [],
    key: key(`${contractId}-deliver`),
  };
  happened(await deliver(await as(worker), delivery));
}
