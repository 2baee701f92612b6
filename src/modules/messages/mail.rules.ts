import { type Letter, letterOf, pathOf } from './letter.rules.ts';
import type { Telling } from './notification.rules.ts';
import { topicNames, topicOf, topics } from './topic.rules.ts';

/** Never a notice on a page: whoever cannot sign in would not see it. */
export const resetLetters: { readonly ja: Letter; readonly en: Letter } = {
  ja: {
    title: 'パスワードの再設定',
    text: '下のページで、新しいパスワードを決めてください。\n1時間以内に、1回だけ使えます。\n心当たりがなければ、このメールは消してください。',
  },
  en: {
    title: 'Choose a new password',
    text: 'Please choose a new password on the page below.\nThe link works once, within one hour.\nIf you did not ask for it, please delete this mail.',
  },
};

/** Where the person chooses which mails they get. */
export const choicePath = '/notices/settings';

/** Who writes, in which language, and how a path inside the region becomes an address. */
export interface Sender {
  readonly region: string;
  readonly section: string;
  /** As people dial it. */
  readonly phone: string;
  readonly addressOf: (path: string) => string;
  readonly lang: 'ja' | 'en';
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** The whole mail about one thing: which region, what happened, where to go on, whom to call. */
export function mailOf(letter: Letter, path: string, sender: Sender): MailText {
  return {
    subject: `[${sender.region}] ${letter.title}`,
    text: `${letter.text}\n\n${sender.addressOf(path)}\n\n${footOf(sender)}`,
  };
}

/** The mail of the day about several things, by topic, each with the page on which the person goes on. */
export function digestOf(tellings: readonly Telling[], sender: Sender): MailText {
  const { lang } = sender;
  const count = tellings.length;
  const parts = topics.flatMap((topic) => {
    const ofTopic = tellings.filter(({ kind }) => topicOf(kind) === topic);
    if (ofTopic.length === 0) return [];
    const entries = ofTopic.map((telling) => {
      const { title, text } = letterOf(telling, lang);
      return `${title}\n${text}\n${sender.addressOf(pathOf(telling))}`;
    });
    return [`■ ${topicNames[topic][lang]}\n\n${entries.join('\n\n')}`];
  });
  return {
    subject: `[${sender.region}] ${lang === 'ja' ? `お知らせが${count}件あります` : `${count} notices for you`}`,
    text: `${parts.join('\n\n')}\n\n${footOf(sender)}`,
  };
}

function footOf({ region, section, phone, addressOf, lang }: Sender): string {
  const from =
    lang === 'ja' ? `${region} ${section}\n電話 ${phone}` : `${region}, ${section}\nPhone ${phone}`;
  const choose = lang === 'ja' ? 'メールの受け取り方を変える' : 'Choose which mails you get';
  return `-- \n${from}\n${choose}\n${addressOf(choicePath)}\n`;
}
