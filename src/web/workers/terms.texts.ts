import { texts } from '../../platform/i18n.ts';

/** The terms for workers. A change here needs a new version: see `currentTerms` in the module. */
export const termsTexts = texts(
  {
    title: '働き手の約束ごと',
    version: (version: string) => `第${version}版`,
    again: '約束ごとを読む',
    clauses: [
      {
        name: '代金の受け取りを任せること（代理受領）',
        text: 'あなたは、会社からの代金を代わりに受け取ることを、運営する会社に任せます。運営する会社が受け取ったときに、会社の支払いは終わったことになります。そのあとは、運営する会社があなたに支払う責任を負います。',
      },
      {
        name: 'お金を渡す時',
        text: '預かった代金は、納品と検収のあとに渡します。会社の返事がないときは、条件に書いた日に自動で検収となります。支払日は納品した日で決まり、検収が遅れても変わりません。',
      },
      {
        name: '預かり方',
        text: '代金は、仕事の区切りごとに預かります。ほかの人へ送ること、ためておくこと、前もって受け取ることはできません。振込手数料は、あなたの報酬から引きません。',
      },
      {
        name: '契約の結び方',
        text: '契約は、会社とあなたの間で、このサービスの上で結びます。取引の条件を両方が読んで合意したときに、契約になります。働く日や時間は、あなたが決めます。',
      },
      {
        name: '税金',
        text: '仕事の種類によって、会社が所得税を差し引いて納めます（源泉徴収）。差し引く額は、合意の前に条件に書きます。マイナンバーは、このサービスに書かないでください。',
      },
      {
        name: 'あなたが確かめること',
        text: 'あなたは日本に住み、自分の名前の日本の銀行口座で受け取ります。反社会的な団体とは関わりがありません。会社から預かった資料と秘密を守ります。',
      },
      {
        name: '困ったとき、やめたいとき',
        text: '地域の相談員に、いつでも相談できます。フリーランス・トラブル110番も使えます。受けている仕事がなければ、いつでもやめられます。',
      },
    ],
  },
  {
    title: 'Terms for workers',
    version: (version: string) => `Version ${version}`,
    again: 'Read the terms',
    clauses: [
      {
        name: 'Somebody receives the money for you (agency receipt)',
        text: 'You let the operating company receive the money from the client for you. When it has received it, the client has paid. From then on the operating company is responsible for paying you.',
      },
      {
        name: 'When the money is handed over',
        text: 'It is handed over after delivery and acceptance. Without an answer the delivery counts as accepted on the day written in the conditions. The payment day follows from the day of delivery; a late acceptance does not move it.',
      },
      {
        name: 'How it is kept',
        text: 'It is kept for each part of the work. It cannot be sent to others, saved up or received in advance. No transfer fee is taken from your reward.',
      },
      {
        name: 'How a contract is made',
        text: 'It is made between the client and you, on these pages, when both have read the conditions and agreed. You decide on which days and at what hours you work.',
      },
      {
        name: 'Taxes',
        text: 'For some kinds of work the client deducts income tax and pays it (withholding). The amount stands in the conditions before you agree. Please never write your Individual Number here.',
      },
      {
        name: 'What you confirm',
        text: 'You live in Japan and receive money in a Japanese bank account in your own name. You have nothing to do with antisocial groups. You keep the client’s material and secrets safe.',
      },
      {
        name: 'When something is wrong, or you want to stop',
        text: 'You can always ask the local adviser, and the national Freelance Trouble Hotline 110. You can stop at any time when no work is under way.',
      },
    ],
  },
);
