import type { RegionRole } from '../../kernel/actor.ts';
import type { MembershipState } from '../../modules/identity/membership.rules.ts';
import { texts } from '../../platform/i18n.ts';

const rolesJa: Record<RegionRole, string> = {
  worker: '働き手',
  csp: 'CSP（相談員）',
  operator: '運営会社の担当',
  paymentApprover: '支払承認者',
  officer: '自治体の担当',
  centreStaff: 'センター職員',
  mediator: '調停役',
};
const rolesEn: Record<RegionRole, string> = {
  worker: 'worker',
  csp: 'CSP (adviser)',
  operator: 'operator',
  paymentApprover: 'payment approver',
  officer: 'municipal officer',
  centreStaff: 'centre staff',
  mediator: 'mediator',
};
const statesJa: Record<MembershipState, string> = { active: '利用中', suspended: '利用停止', left: '退会' };
const statesEn: Record<MembershipState, string> = { active: 'active', suspended: 'suspended', left: 'left' };

export const membersTexts = texts(
  {
    title: '人と役割',
    lead: 'この地域に登録している人です。役割を渡したり、利用を止めたりできます。',
    search: '名前・カナ・ログイン名で探す',
    searchButton: '探す',
    none: '見つかりませんでした。',
    count: (n: number) => (n >= 200 ? '200人まで表示しています。名前で探してください。' : `${n}人`),
    newStaff: '新しい職員には、自分で登録してもらってください。登録のあと、ここで役割を渡せます。',
    join: '登録のページ',
    name: '名前',
    login: 'ログイン名',
    email: 'メールアドレス',
    joined: '登録した日',
    state: '状態',
    roles: '役割',
    noRoles: '役割なし',
    role: rolesJa,
    states: statesJa,
    labels: {
      login: 'ログイン名かメールアドレス',
      roles: '渡す役割',
      state: '利用',
      reason: '理由',
      knowingly: '一人がいくつもの役割を持つことを、分かったうえで決めます',
      besideOwnSide: '自分でも取引に加わっている人に渡すことを、分かったうえで決めます',
      leavesUnheld: '受け持つ人が足りなくなることを、分かったうえで決めます',
    },
    hints: {
      reason: '止められた本人が、ログインのページとメールで、このまま読みます。',
      knowingly: '確認と支払いなど、たがいに確かめ合う役割は、別の人が持つのが安全です。',
      roles: '渡した役割は、その人の次の画面から使えます。お金の承認は、二人の支払承認者が必要です。',
    },
    saveRoles: '役割を決める',
    rolesThen: '役割が変わると、本人に、お知らせとメールがすぐに届きます。あなたの名前も伝わります。',
    ownSide: {
      quoted: (name: string) => `「${name}」`,
      and: '',
      companies: (names: string) =>
        `この人は、会社${names}の仲間です。役割を渡しても、その会社の登録の確認と、その会社が払う報酬の承認はできません。`,
      orders: (n: number) =>
        `この人には、働き手として、進んでいる契約が${n}件あります。役割を渡しても、自分の報酬の振込は承認できません。`,
    },
    stopping: {
      title: 'この人の、いま進んでいること',
      working: (n: number) => `働き手としての契約が${n}件あります。契約は続きますが、本人は納品できません。`,
      alone: (names: string) =>
        `${names}を使えるのは、この人だけです。止めると、会社のことを進める人がいません。`,
      jobs: (n: number) => `その会社の、募集中か確認を待つ募集が${n}件あります。`,
      orders: (n: number) =>
        `その会社の、進んでいる注文が${n}件あります。期限までに検収しないと、自動で検収になります。`,
      deposits: (n: number) => `代金を預かっている契約が${n}件あります。預かりは、そのまま続きます。`,
      nothing: '進んでいる契約や注文は、ありません。',
    },
    stopThen: '止めると、本人にすぐメールが届きます。理由は、本人がログインのページでも読みます。',
    resumeThen: '再開したことは、本人にすぐ届きます。理由は、記録に残ります。',
    backToReport: 'やめて、通報にもどる',
    self: '自分の役割は、自分では変えられません。ほかの担当にたのんでください。',
    suspend: '利用を止める',
    suspendWhat: '止めると、この人はこの地域のページを使えなくなります。記録は残り、あとで再開できます。',
    resume: '利用を再開する',
    resumeWhat: '再開すると、この人は前の役割で、また使えるようになります。',
    suspendTitle: (name: string) => `${name}さんの利用を止めますか`,
    resumeTitle: (name: string) => `${name}さんの利用を再開しますか`,
    back: '一覧へ',
    backToPerson: 'やめて、もどる',
  },
  {
    title: 'People and roles',
    lead: 'The people of this region. You can give them roles, or suspend them.',
    search: 'Name, kana or login name',
    searchButton: 'Search',
    none: 'Nobody was found.',
    count: (n: number) => (n >= 200 ? 'The first 200 are shown. Please search by name.' : `${n} people`),
    newStaff: 'New staff register themselves. Afterwards you can give them a role here.',
    join: 'Page for registering',
    name: 'Name',
    login: 'Login name',
    email: 'E-mail address',
    joined: 'Registered on',
    state: 'State',
    roles: 'Roles',
    noRoles: 'no roles',
    role: rolesEn,
    states: statesEn,
    labels: {
      login: 'Login name or e-mail address',
      roles: 'Roles to give',
      state: 'State',
      reason: 'Why',
      knowingly: 'I know that one person then holds several duties, and decide so',
      besideOwnSide: 'I know that this person takes part in orders, and decide so',
      leavesUnheld: 'I know that too few people are left for a role, and decide so',
    },
    hints: {
      reason: 'Who is suspended reads it as it stands, at the sign-in and by mail.',
      knowingly: 'Duties that check each other, as checking and paying, are safer with different people.',
      roles: 'They hold from that person’s next page on. Payments always need two payment approvers.',
    },
    saveRoles: 'Set the roles',
    rolesThen: 'When roles change, the person is told at once, here and by mail, with your name.',
    ownSide: {
      quoted: (name: string) => `“${name}”`,
      and: ', ',
      companies: (names: string) =>
        `This person belongs to ${names}. With any role, they can neither check its registration nor approve what it pays.`,
      orders: (n: number) =>
        `This person works on ${n} ${n === 1 ? 'order' : 'orders'} now. With any role, they cannot approve a payment to themselves.`,
    },
    stopping: {
      title: 'What this person has open',
      working: (n: number) =>
        `${n} ${n === 1 ? 'contract' : 'contracts'} as a worker. They go on, but the person cannot deliver.`,
      alone: (names: string) => `Nobody else can act for ${names}.`,
      jobs: (n: number) => `${n} ${n === 1 ? 'posting' : 'postings'} of it, open or in the check.`,
      orders: (n: number) =>
        `${n} ${n === 1 ? 'order' : 'orders'} of it under way. What nobody accepts by its deadline is accepted automatically.`,
      deposits: (n: number) =>
        `${n} ${n === 1 ? 'contract' : 'contracts'} whose deposit is held. It stays held.`,
      nothing: 'There is no contract and no order under way.',
    },
    stopThen: 'The person gets a mail at once, and reads the reason at the sign-in as well.',
    resumeThen: 'The person is told at once. The reason stays on record.',
    backToReport: 'Go back to the report without a change',
    self: 'You cannot change your own roles. Please ask another officer.',
    suspend: 'Suspend',
    suspendWhat:
      'This person can then no longer use the pages of this region. Records stay; you can undo it.',
    resume: 'Let them in again',
    resumeWhat: 'This person can then use the region again, with the roles they had.',
    suspendTitle: (name: string) => `Suspend ${name}?`,
    resumeTitle: (name: string) => `Let ${name} in again?`,
    back: 'To the list',
    backToPerson: 'Go back without a change',
  },
);
