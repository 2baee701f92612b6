import { texts } from '../../platform/i18n.ts';

/** The words of the list on paper. */
export const batchPaperTexts = texts(
  {
    title: (day: string) => `${day}の支払い一覧`,
    back: 'バッチの画面に戻る',
    howToPrint: '印刷は、ブラウザの印刷の機能を使ってください。A4の縦に収まります。',
    facts: {
      payer: '支払う口座',
      file: '振込データの照合コード',
      made: '作った人',
      state: 'この紙を開いたときの様子',
    },
    noFile: 'まだ作っていません',
    columns: { no: '番号', payee: '支払先と口座', what: '何の支払いか', amount: '金額', seen: '確認' },
    sum: (n: number) => `合計　${n}件`,
    signatures: '確かめた人',
    signatureLines: ['承認者（1人目）', '承認者（2人目）', '銀行に渡した人'],
    signatureFields: '名前・日付',
    howToCompare: '1件ずつ、画面と同じかを見て、確認の欄に印を付けてください。',
  },
  {
    title: (day: string) => `Payments of ${day}`,
    back: 'Back to the batch',
    howToPrint: 'Please print it with your browser. It fits A4, upright.',
    facts: {
      payer: 'Paid from',
      file: 'Check code of the bank file',
      made: 'Made by',
      state: 'State when this paper was opened',
    },
    noFile: 'Not made yet',
    columns: { no: 'No.', payee: 'Payee and account', what: 'What for', amount: 'Amount', seen: 'Seen' },
    sum: (n: number) => `${n} ${n === 1 ? 'payment' : 'payments'} in all`,
    signatures: 'Compared by',
    signatureLines: ['First approver', 'Second approver', 'Who gave it to the bank'],
    signatureFields: 'Name, date',
    howToCompare: 'Compare each payment with the screen, and mark it in the last column.',
  },
);
