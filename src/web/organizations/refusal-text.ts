import type { OrganizationRefusal } from '../../modules/organizations/index.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const organizationRefusalText: Record<OrganizationRefusal, Sentence> = {
  'corporate-number-taken': {
    ja: 'この法人番号の会社は、この地域にもう登録されています。会社の方に、仲間に加えてもらってください。',
    en: 'A company with this corporate number is registered here already. Please ask your colleagues to add you.',
  },
  'organization-not-in-check': {
    ja: 'この登録は、確認を待っていません。別の人が先に確認したようです。',
    en: 'This registration is not waiting for a check. Somebody else may have checked it.',
  },
  'organization-not-correctable': {
    ja: 'この登録は、いま直せません。下の電話番号で、担当におたずねください。',
    en: 'This registration cannot be corrected now. Please call the number below.',
  },
  'already-member': {
    ja: 'この方は、もう仲間に入っているか、招待されています。',
    en: 'This person is a member or has been invited already.',
  },
  'no-such-person': {
    ja: 'このログイン名かメールアドレスの方は、この地域にいません。先に、登録してもらってください。',
    en: 'Nobody in this region has this login name or e-mail address. Please ask them to register first.',
  },
  'works-for-organization': {
    ja: 'いま、この会社の仕事を受けています。仕事が終わってから、加わってください。',
    en: 'You work for this organisation now. Please join it after the work has ended.',
  },
  'last-approver': {
    ja: '上限のない承認者が、ひとりもいなくなります。先に、別の方をそうしてください。',
    en: 'No approver without a limit would be left. Please make somebody else one first.',
  },
  'own-limit': {
    ja: '自分の上限は、自分では変えられません。ほかの承認者にたのんでください。',
    en: 'You cannot change your own limit. Please ask another approver.',
  },
  'leaves-unheld': {
    ja: '役割を受け持つ人が足りなくなり、仕事が止まることがあります。よければ、確認にチェックを入れてください。',
    en: 'Too few people would be left for a role. If that is meant, please tick the box.',
  },
  'too-many-invitations': {
    ja: '返事を待つ招待が、今日だけで5人になりました。返事を待つか、明日また招待してください。',
    en: 'Five invitations of today wait for an answer. Please wait for one, or invite again tomorrow.',
  },
  'too-many-mails': {
    ja: '招待のメールは、1日に5通までです。取り消しても、数は戻りません。明日また招待してください。',
    en: 'Five invitations go out by mail in a day, also if you take some back. Please invite again tomorrow.',
  },
  'mails-before-check': {
    ja: '登録の確認が終わるまで、メールでの招待はできません。確認が終わってから、また招待してください。',
    en: 'Invitations go by mail once the registration has been checked. Please invite again after that.',
  },
  'asked-lately': {
    ja: 'この方には、今日もう招待を送りました。明日になると、また招待できます。',
    en: 'This person was invited today already. You can invite them again tomorrow.',
  },
  'invitation-not-valid': {
    ja: 'この招待は、もう使えません。会社の方に、もう一度招待してもらってください。',
    en: 'This invitation can no longer be used. Please ask the company to invite you again.',
  },
  'address-not-confirmed': {
    ja: '承認や支払をする人には、招待されたメールアドレスの方だけがなれます。先に「アカウント」で、そのアドレスを確かめてください。または、会社の方に、ログイン名で招待してもらってください。',
    en: 'Only the owner of the invited address can approve or pay. Please confirm that address under “Account” first, or ask the company to invite you by your login name.',
  },
  'already-suspended': {
    ja: 'この会社の利用は、もう止まっています。',
    en: 'This organisation is suspended already.',
  },
  'not-suspended': {
    ja: 'この会社の利用は、止まっていません。別の人が再開したようです。',
    en: 'This organisation is not suspended. Somebody else may have restored it.',
  },
  'already-asked': {
    ja: '相談は、もう申し込まれています。相談員からの電話をお待ちください。',
    en: 'Advice was asked for already. Please wait for the call.',
  },
  'already-called': {
    ja: 'この相談は、ほかの相談員が電話をしました。',
    en: 'Another adviser has called this client.',
  },
  'staff-of-programme': {
    ja: 'このサービスを運営する役割のある方は、会社の仲間になれません。',
    en: 'People with a role in running this service cannot join an organisation.',
  },
  'escrow-holder-not-operator': {
    ja: 'お金を預かれるのは、運営する会社だけです。自治体は預かれません。',
    en: 'Only an operating company can hold the money. A municipality cannot.',
  },
  'escrow-holder-too-soon': {
    ja: '代金を預かる団体は、銀行の営業日で3日以上先から変えられます。',
    en: 'The escrow holder can change from three bank days ahead at the earliest.',
  },
  'escrow-holder-in-the-past': {
    ja: '過ぎた日からは、変えられません。今日からの日付にしてください。',
    en: 'This cannot be changed for days that have passed. Please choose today or a later day.',
  },
};
