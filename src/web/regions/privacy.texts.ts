import { texts } from '../../platform/i18n.ts';
import type { Section } from './sections.view.tsx';

export const privacyTexts = texts<{
  title: string;
  lead: string;
  sections: readonly Section[];
  contact: string;
}>(
  {
    title: '個人情報',
    lead: '何を記録し、だれが見て、いつまで残すかを説明します。',
    sections: [
      {
        title: '記録するもの',
        sentences: ['使い方により、次のものを記録します。'],
        items: [
          'すべての方：名前、ログイン名、電話番号、使う言葉',
          '書いた方だけ：メールアドレス',
          '働き手：住所、生年月日、自己紹介、働ける時間',
          '働き手：報酬を受け取る銀行口座',
          '会社の方：会社の名前、所在地、代表者、連絡先',
          '仕事の記録：応募、契約、納品、支払い、やりとり、評価',
          'お問い合わせ：名前、連絡先、聞きたいこと',
          '会社が招待した方：メールアドレス（返事がなければ、7日で消します）',
        ],
      },
      {
        title: '記録しないもの',
        sentences: [
          'マイナンバーは集めません。どの欄にも、書かないでください。',
          'ほかの会社の計測や広告は、入れていません。',
          'クッキーは、ログインのための一つだけです。',
        ],
      },
      {
        title: 'だれが見るか',
        sentences: ['見る人を、役割で分けています。'],
        items: [
          '働き手の呼び名と自己紹介は、会社が見ます。',
          '本名と住所は、契約の書面に載ります。相手の会社だけが見ます。',
          '働ける時間は、相談員が見ます。会社には、見せると決めたときだけ見えます。',
          '働けない理由は、本人だけが見ます。',
          '銀行口座は暗号にします。振り込む人だけが使います。',
          '納品したファイルは、契約した両方が見ます。',
          'お問い合わせは、町の担当と相談員（CSP）だけが見ます。',
          '評価に添えたひとことも、町の担当と相談員だけが見ます。',
          '調停役と運営会社の担当は、理由を書けば、一日だけ契約とやりとりを見られます。',
          'だれがなぜ見たかは、契約した両方に分かります。',
        ],
      },
      {
        title: 'いつまで残すか',
        sentences: ['役目が終わったものは、自動で消します。'],
        items: [
          'ログインの状態：12時間で終わります。',
          'パスワードを変えるリンク：1時間で使えなくなります。',
          'ログインの失敗の回数：1日で消します。',
          '使わなかったファイル：1日で消します。',
          '書きかけの登録：さわらないと、90日で消します。2週間前に知らせます。',
          'お問い合わせ：答えてから、1年で消します。',
          '契約とお金の記録：書きかえも削除もしません。',
        ],
      },
      {
        title: '守り方',
        sentences: [
          'パスワードは、元に戻せない形で保存します。',
          '町ごとに記録を分け、ほかの町からは見えません。',
          '何を変えたかは、すべて記録に残ります。',
        ],
      },
      {
        title: 'あなたができること',
        sentences: [
          '自分の記録は、わたしのページで見て、直せます。',
          '自分で直せないものは、担当の人に頼んでください。',
        ],
      },
    ],
    contact: '個人情報についてのお問い合わせ',
  },
  {
    title: 'Personal data',
    lead: 'What is kept, who sees it, and for how long.',
    sections: [
      {
        title: 'What is kept',
        sentences: ['It depends on how you use this site.'],
        items: [
          'Everybody: name, login name, phone number, language',
          'Only if you give one: an e-mail address',
          'Workers: address, date of birth, introduction, hours',
          'Workers: the bank account for rewards',
          'People of a company: its name, place, representative and contact',
          'About the work: proposals, contracts, deliveries, payments, talks, reviews',
          'Questions from the contact page: name, contact, question',
          'People whom a company invites: e-mail address (deleted after seven days without an answer)',
        ],
      },
      {
        title: 'What is not kept',
        sentences: [
          'Individual Numbers are not collected. Please do not write yours anywhere.',
          'There is no tracking and no advertising of other companies.',
          'There is one cookie, for being signed in.',
        ],
      },
      {
        title: 'Who sees it',
        sentences: ['It depends on what somebody’s role is.'],
        items: [
          'Clients see a worker’s shown name and introduction.',
          'Legal name and address stand in the contract’s notice, for its two sides.',
          'Your hours are seen by the advisers, and by clients only if you choose to show them.',
          'Why you cannot work at other times is seen by you alone.',
          'Bank accounts are encrypted, and used by those who pay.',
          'Delivered files are seen by the two sides of the contract.',
          'Questions from the contact page are seen by the municipality’s officer and the advisers (CSP).',
          'So are the private words beside a review.',
          'Mediators and operators see a contract and its talk for a day, once they have written why.',
          'Both sides of the contract see who looked, and why.',
        ],
      },
      {
        title: 'For how long',
        sentences: ['What has served its purpose is deleted by itself.'],
        items: [
          'Being signed in ends after 12 hours.',
          'A link for a new password works for one hour.',
          'Counts of wrong sign-ins are deleted after a day.',
          'Files that nobody used are deleted after a day.',
          'A registration that you began is deleted after 90 days without a touch. We tell you two weeks before.',
          'Questions from the contact page are deleted a year after they were answered.',
          'Contracts and money are neither changed nor deleted.',
        ],
      },
      {
        title: 'How it is protected',
        sentences: [
          'Passwords are kept in a form that cannot be turned back.',
          'Each region’s records are apart; another region cannot see them.',
          'Every change is written down.',
        ],
      },
      {
        title: 'What you can do',
        sentences: [
          'You see and correct your own records on your page.',
          'For what you cannot correct yourself, please ask us.',
        ],
      },
    ],
    contact: 'Questions about personal data',
  },
);
