import type { WatchedDuty } from '../../modules/identity/duty.rules.ts';
import { texts } from '../../platform/i18n.ts';

interface Words {
  readonly act: string;
  /** Who is missing. */
  readonly missing: string;
  /** The same of what is still to come. */
  readonly leaving: string;
  /** What does not go on meanwhile. */
  readonly still: string;
}

const ja: Record<WatchedDuty, Words> = {
  operator: {
    act: '「運営会社の担当」を受け持つ人を決める',
    missing: '「運営会社の担当」が、ひとりもいません。',
    leaving: '「運営会社の担当」が、ひとりもいなくなります。',
    still: '入金の記録と、報酬の振込の準備が止まります。',
  },
  paymentApprover: {
    act: '「支払承認者」を受け持つ人を決める',
    missing: '「支払承認者」が足りません。振込をまとめる人のほかに、2人必要です。',
    leaving: '「支払承認者」が足りなくなります。振込をまとめる人のほかに、2人必要です。',
    still: '報酬と返金の振込が、承認されずに止まります。',
  },
  csp: {
    act: '「CSP（相談員）」を受け持つ人を決める',
    missing: '「CSP（相談員）」が、ひとりもいません。',
    leaving: '「CSP（相談員）」が、ひとりもいなくなります。',
    still: '会社の登録と募集の確認が止まり、相談の電話もできません。',
  },
  mediator: {
    act: '「調停役」を受け持つ人を決める',
    missing: '「調停役」が、ひとりもいません。',
    leaving: '「調停役」が、ひとりもいなくなります。',
    still: '意見が分かれた仕事のお金が、預かり口座に残ったままになります。',
  },
};
const en: Record<WatchedDuty, Words> = {
  operator: {
    act: 'Appoint an operator',
    missing: 'There is no operator.',
    leaving: 'There will be no operator left.',
    still: 'Deposits are not recorded, and payments are not prepared.',
  },
  paymentApprover: {
    act: 'Appoint payment approvers',
    missing: 'Payment approvers are missing: two are needed besides whoever gathers the payments.',
    leaving: 'Payment approvers will be missing: two are needed besides whoever gathers the payments.',
    still: 'Rewards and refunds wait for their approval.',
  },
  csp: {
    act: 'Appoint a CSP (adviser)',
    missing: 'There is no CSP (adviser).',
    leaving: 'There will be no CSP (adviser) left.',
    still: 'Organisations and postings are not checked, and nobody calls who asked for advice.',
  },
  mediator: {
    act: 'Appoint a mediator',
    missing: 'There is no mediator.',
    leaving: 'There will be no mediator left.',
    still: 'Where the sides disagree, the money stays in the escrow account.',
  },
};

/** The duties of the programme that nobody holds, what stands still, and how somebody is appointed. */
export const unheldTexts = texts(
  {
    duties: ja,
    waiting: (items: string) => `いま、次の仕事が止まっています。「${items}」`,
    between: '」「',
    button: '人と役割を開く',
    how: 'その人に登録してもらったあと、「人と役割」で役割を渡します。',
    notYou: 'お金の役割を持つ担当は、この役割を渡せません。ほかの自治体の担当にたのんでください。',
    title: '役割を受け持つ人',
    nobody: 'いません',
    leaves: 'この人が受け持たなくなると、仕事が止まります。先に、ほかの人に役割を渡すと安心です。',
  },
  {
    duties: en,
    waiting: (items: string) => `Waiting now: ${items}`,
    between: '; ',
    button: 'Open people and roles',
    how: 'Have them register first; then give them the role under “People and roles”.',
    notYou: 'An officer who holds a role for money cannot give this one. Please ask another officer.',
    title: 'Who holds which duty',
    nobody: 'nobody',
    leaves: 'Without this person work stands still. It is safer to give the role to somebody else first.',
  },
);
