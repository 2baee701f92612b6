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
  },
);
