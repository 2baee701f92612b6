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
    labels: { login: 'ログイン名かメールアドレス', roles: '渡す役割', state: '利用' },
    hints: {
      roles: '渡した役割は、その人の次の画面から使えます。お金の承認は、二人の支払承認者が必要です。',
    },
    saveRoles: '役割を決める',
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
    labels: { login: 'Login name or e-mail address', roles: 'Roles', state: 'Membership' },
    hints: {
      roles: 'They hold from that person’s next page on. Payments always need two payment approvers.',
    },
    saveRoles: 'Set the roles',
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
