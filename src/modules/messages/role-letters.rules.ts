import type { StaffRole } from '../identity/person.rules.ts';
import type { Letter, Words } from './letter-words.rules.ts';

interface OfRoles {
  /** The name of the officer. */
  readonly by: string;
  readonly granted: readonly StaffRole[];
  readonly revoked: readonly StaffRole[];
  /** What they hold now. */
  readonly holds: readonly StaffRole[];
}
interface OfOffice {
  readonly by: string;
  /** Of the organisation. */
  readonly name: string;
}

/** What is told of the duties of the programme, to who holds them from now on or no more. */
export interface RoleFacts {
  'role-given': OfRoles;
  'role-taken': OfRoles;
  'staff-seated': OfOffice;
  'staff-unseated': OfOffice & { readonly reason: string };
}

interface Duty {
  readonly name: string;
  readonly does: string;
}

/** The names of the roles are those of the page on which they are given. */
const dutiesJa: Readonly<Record<StaffRole, Duty>> = {
  csp: { name: 'CSP（相談員）', does: '会社の登録と募集を確かめ、相談の電話をします。' },
  operator: { name: '運営会社の担当', does: '入金を記録し、報酬の振込を準備します。' },
  paymentApprover: { name: '支払承認者', does: '報酬の振込を、もう一人の承認者と確かめます。' },
  officer: { name: '自治体の担当', does: '人の役割と、地域の設定を決めます。' },
  centreStaff: { name: 'センター職員', does: 'センターで、地域の人を手伝います。' },
  mediator: { name: '調停役', does: '意見が分かれた仕事に、分け方の案を出します。' },
};
const dutiesEn: Readonly<Record<StaffRole, Duty>> = {
  csp: { name: 'CSP (adviser)', does: 'You check organisations and postings, and call who asks for advice.' },
  operator: { name: 'operator', does: 'You record deposits and prepare payments.' },
  paymentApprover: {
    name: 'payment approver',
    does: 'You approve payments, together with a second approver.',
  },
  officer: { name: 'municipal officer', does: 'You decide on roles and on the settings of the region.' },
  centreStaff: { name: 'centre staff', does: 'You help people at the centre.' },
  mediator: { name: 'mediator', does: 'Where the sides disagree, you propose how to share.' },
};

const ja = {
  named: (roles: readonly StaffRole[]) => roles.map((role) => `「${dutiesJa[role].name}」`).join(''),
  now: (roles: readonly StaffRole[]) =>
    roles.length === 0
      ? 'いま持っている役割は、ありません。'
      : `いまの役割：\n${roles.map((role) => `・${dutiesJa[role].name}：${dutiesJa[role].does}`).join('\n')}`,
  ask: '心当たりがなければ、下の番号に電話してください。',
};
const en = {
  named: (roles: readonly StaffRole[]) => roles.map((role) => `“${dutiesEn[role].name}”`).join(', '),
  now: (roles: readonly StaffRole[]) =>
    roles.length === 0
      ? 'You hold no role now.'
      : `Your roles now:\n${roles.map((role) => `- ${dutiesEn[role].name}: ${dutiesEn[role].does}`).join('\n')}`,
  ask: 'If you did not expect this, please call the number below.',
};

function changedJa({ by, granted, revoked, holds }: OfRoles): string {
  const given = granted.length > 0 ? `${by}さんが、あなたに${ja.named(granted)}の役割を渡しました。` : '';
  const taken = revoked.length > 0 ? `${by}さんが、あなたの${ja.named(revoked)}の役割を外しました。` : '';
  return [given, taken, ja.now(holds), ja.ask].filter(Boolean).join('\n');
}

function changedEn({ by, granted, revoked, holds }: OfRoles): string {
  const given = granted.length > 0 ? `${by} gave you: ${en.named(granted)}.` : '';
  const taken = revoked.length > 0 ? `${by} took from you: ${en.named(revoked)}.` : '';
  return [given, taken, en.now(holds), en.ask].filter(Boolean).join('\n');
}

const atHome = () => '/home';
const letter = (title: string, text: string): Letter => ({ title, text });

export const roleLetters: { readonly [K in keyof RoleFacts]: Words<RoleFacts[K]> } = {
  'role-given': {
    path: atHome,
    ja: (facts) => letter('あなたの役割が増えました', changedJa(facts)),
    en: (facts) => letter('You were given a role', changedEn(facts)),
  },
  'role-taken': {
    path: atHome,
    ja: (facts) => letter('あなたの役割が減りました', changedJa(facts)),
    en: (facts) => letter('A role was taken from you', changedEn(facts)),
  },
  'staff-seated': {
    path: atHome,
    ja: ({ by, name }) =>
      letter(
        `${name}の職員になりました`,
        `${by}さんが、あなたを${name}の職員に加えました。できることは、あなたの役割で決まります。\n${ja.ask}`,
      ),
    en: ({ by, name }) =>
      letter(
        `You are staff of ${name}`,
        `${by} added you to the staff of ${name}. What you may do is decided by your roles.\n${en.ask}`,
      ),
  },
  'staff-unseated': {
    path: atHome,
    ja: ({ by, name, reason }) =>
      letter(
        `${name}の職員から外れました`,
        `${by}さんが、あなたを${name}の職員から外しました。理由：${reason}\n${ja.ask}`,
      ),
    en: ({ by, name, reason }) =>
      letter(
        `You are no longer staff of ${name}`,
        `${by} removed you from the staff of ${name}. The reason: ${reason}\n${en.ask}`,
      ),
  },
};
