import type { ClientRole } from '../../kernel/actor.ts';
import { type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import type { Words } from './letter-words.rules.ts';

interface OfOrganization {
  readonly organizationId: OrganizationId;
  readonly name: string;
}

/** What is told of accounts, and of who may take part. */
export interface PeopleFacts {
  'password-changed': object;
  'email-changed': object;
  'email-change-stopped': object;
  'draft-ending': { readonly begun: 'worker' | 'organization'; readonly lastDay: LocalDate };
  'membership-suspended': { readonly reason: string };
  'membership-resumed': object;
  'organization-registered': OfOrganization;
  'organization-suspended': OfOrganization;
  'organization-restored': OfOrganization;
  'colleague-joined': OfOrganization & { readonly person: string; readonly seat: ClientRole };
  'consultation-asked': OfOrganization;
}

const seatNames: { readonly [Lang in 'ja' | 'en']: Readonly<Record<ClientRole, string>> } = {
  ja: {
    clientApprover: '承認者',
    clientDrafter: '下書きをする人',
    clientPayer: '支払をする人',
    clientViewer: '見る人',
  },
  en: {
    clientApprover: 'approver',
    clientDrafter: 'who writes drafts',
    clientPayer: 'who pays',
    clientViewer: 'who views',
  },
};

const atOrganization = ({ organizationId }: OfOrganization) =>
  `/organizations/${slugOf('organization', organizationId)}`;
const atAccount = () => '/account';

export const peopleLetters: { readonly [K in keyof PeopleFacts]: Words<PeopleFacts[K]> } = {
  'password-changed': {
    path: atAccount,
    ja: () => ({
      title: 'パスワードが変わりました',
      text: 'あなたのパスワードが変わり、ほかの端末のログインは終わりました。心当たりがなければ、すぐに電話をください。',
    }),
    en: () => ({
      title: 'Your password was changed',
      text: 'Your password was changed, and you were signed out on your other devices. If it was not you, please call us at once.',
    }),
  },
  'email-changed': {
    path: atAccount,
    ja: () => ({
      title: 'メールアドレスが変わりました',
      text: 'これから、お知らせは新しいメールアドレスに届きます。心当たりがなければ、すぐに電話をください。',
    }),
    en: () => ({
      title: 'Your e-mail address was changed',
      text: 'From now on your letters come to the new address. If it was not you, please call us at once.',
    }),
  },
  'email-change-stopped': {
    path: atAccount,
    ja: () => ({
      title: 'メールアドレスの変更を止めました',
      text: '変更を止め、すべての端末のログインを終わらせました。念のため、新しいパスワードに変えてください。',
    }),
    en: () => ({
      title: 'The change of your e-mail address was stopped',
      text: 'The change was stopped, and you were signed out on all devices. To be safe, please choose a new password.',
    }),
  },
  'draft-ending': {
    path: ({ begun }) => (begun === 'worker' ? '/workers/new' : '/organizations/new'),
    ja: ({ lastDay }) => ({
      title: '書きかけの登録が、2週間で消えます',
      text: `続けるときは、${writeDate(lastDay, 'ja')}までに開いて、保存してください。続けないときは、何もしなくてかまいません。`,
    }),
    en: ({ lastDay }) => ({
      title: 'The registration that you began is deleted in two weeks',
      text: `To go on with it, please open and save it by ${writeDate(lastDay, 'en')}. If you do not want to, there is nothing to do.`,
    }),
  },
  'membership-suspended': {
    path: () => '/sign-in',
    ja: ({ reason }) => ({
      title: '利用を止めました',
      text: `あなたの利用を、いったん止めました。理由：${reason}\nすでに結んだ契約と報酬は、そのままです。分からないことは、下の番号に電話してください。`,
    }),
    en: ({ reason }) => ({
      title: 'You have been suspended',
      text: `You cannot use the pages of this region for now. The reason: ${reason}\nContracts that were made, and their rewards, stay as they are. If you have questions, please call the number below.`,
    }),
  },
  'membership-resumed': {
    path: () => '/home',
    ja: () => ({ title: 'また利用できます', text: '止めていた利用を再開しました。前と同じように使えます。' }),
    en: () => ({
      title: 'You can come in again',
      text: 'You are no longer suspended. Everything works as before.',
    }),
  },
  'organization-registered': {
    path: (facts) => `${atOrganization(facts)}/check`,
    ja: ({ name }) => ({
      title: '会社が登録されました',
      text: `${name}が登録されました。公の登録と照らし合わせて、確かめてください。`,
    }),
    en: ({ name }) => ({
      title: 'An organisation has registered',
      text: `${name} has registered. Please compare it with the public registers.`,
    }),
  },
  'organization-suspended': {
    path: atOrganization,
    ja: ({ name }) => ({
      title: '会社の利用を止めました',
      text: `${name}の利用を、いったん止めました。新しい募集・選定・合意はできません。すでに結んだ契約は続きます。理由はページにあります。`,
    }),
    en: ({ name }) => ({
      title: 'Your organisation was suspended',
      text: `${name} was suspended: it cannot post, choose or agree for now. Contracts that were made go on. The page tells you why.`,
    }),
  },
  'organization-restored': {
    path: atOrganization,
    ja: ({ name }) => ({
      title: '会社の利用を再開しました',
      text: `${name}の利用を再開しました。前と同じように使えます。`,
    }),
    en: ({ name }) => ({
      title: 'Your organisation can order again',
      text: `${name} is no longer suspended. Everything works as before.`,
    }),
  },
  'colleague-joined': {
    path: (of) => `${atOrganization(of)}/members`,
    ja: ({ name, person, seat }) => ({
      title: '招待のメールから、仲間が加わりました',
      text: `${person}さんが、${name}に「${seatNames.ja[seat]}」として加わりました。心当たりがなければ、すぐにページで外してください。`,
    }),
    en: ({ name, person, seat }) => ({
      title: 'Somebody joined by a mailed invitation',
      text: `${person} joined ${name} as “${seatNames.en[seat]}”. If you do not know them, please remove them on the page at once.`,
    }),
  },
  'consultation-asked': {
    path: () => '/consultations',
    ja: ({ name }) => ({
      title: '会社から、相談の申し込みがありました',
      text: `${name}が、電話での相談を待っています。電話番号と内容はページにあります。`,
    }),
    en: ({ name }) => ({
      title: 'A client asks for advice',
      text: `${name} waits for your call. The page shows the number and what it is about.`,
    }),
  },
};
