import { texts } from '../../platform/i18n.ts';

export const invitationTexts = texts(
  {
    title: (name: string) => `${name}からの招待`,
    lead: (name: string, role: string) => `${name}が、あなたを「${role}」として招待しています。`,
    labels: { decision: '返事' },
    accept: '仲間に加わる',
    decline: '断る',
    submit: '返事をする',
    after: '加わると、あなたの名前が会社の仲間に見えます。断ると、招待はなくなります。',
    byMail: (inviter: string, name: string, role: string) =>
      `${name}の${inviter}さんが、あなたを「${role}」として招待しています。`,
    first: '返事をするには、この地域への登録かログインが必要です。終わると、このページにもどります。',
    ownAddress:
      '加われるのは、招待されたメールアドレスの方だけです。先に、そのアドレスをアカウントに登録し、届くメールで確かめてください。',
    join: '登録する',
    signIn: 'ログインする',
    staff: 'このサービスを運営する役割のある方は、会社の仲間になれません。',
    notValid: 'この招待は、もう使えません',
    notValidWhat: '使えるのは、7日以内に一度だけです。会社の方に、もう一度招待してもらってください。',
    sent: '招待のメールを送りました',
    sentOn: (day: string) => `${day}に送りました。返事を待っています。`,
    takeBack: '招待を取り消す',
    takeBackOf: (email: string) => `${email}への招待を取り消す`,
    takeBackTitle: '招待を取り消しますか',
    takeBackThen: 'メールのリンクは、すぐに使えなくなります。相手には何も届きません。',
    back: 'やめて、もどる',
  },
  {
    title: (name: string) => `Invitation from ${name}`,
    lead: (name: string, role: string) => `${name} invites you as “${role}”.`,
    labels: { decision: 'Your answer' },
    accept: 'Join',
    decline: 'Decline',
    submit: 'Answer',
    after:
      'If you join, the people of the organisation see your name. If you decline, the invitation is gone.',
    byMail: (inviter: string, name: string, role: string) =>
      `${inviter} of ${name} invites you as “${role}”.`,
    first: 'To answer, please register in this region or sign in. You come back to this page then.',
    ownAddress:
      'Only the owner of the invited address can join. Please add it to your account and confirm it by mail first.',
    join: 'Register',
    signIn: 'Sign in',
    staff: 'People with a role in running this service cannot join an organisation.',
    notValid: 'This invitation can no longer be used',
    notValidWhat: 'It works once, within seven days. Please ask the company to invite you again.',
    sent: 'An invitation was mailed',
    sentOn: (day: string) => `mailed on ${day}, no answer yet`,
    takeBack: 'Take the invitation back',
    takeBackOf: (email: string) => `Take the invitation to ${email} back`,
    takeBackTitle: 'Take the invitation back?',
    takeBackThen: 'The link of the mail stops working at once. Nobody is told.',
    back: 'Go back without a change',
  },
);
