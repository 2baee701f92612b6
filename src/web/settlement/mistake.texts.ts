import { texts } from '../../platform/i18n.ts';

/** A recorded line that is not on the statement. */
export const mistakeTexts = texts(
  {
    title: '記録が間違っていたとき',
    lead: '金額の打ち間違いや、明細にない入金を記録したときは、ここで届け出ます。',
    labels: { reason: 'どこが間違っていますか', decision: '銀行の明細を見た結果' },
    hints: { reason: '例：¥1,600を¥16,000と入力した' },
    call: '間違いだと届け出る',
    after: '別の1人が明細を確かめるまで、この入金は使えません。',
    called: '間違いだと届け出がありました',
    by: (name: string, day: string) => `${name}　${day}`,
    confirmed: '明細に、この入金はありません（記録を取り消す）',
    refused: '明細に、この入金があります（記録を残す）',
    decide: '答える',
    decided: '取り消すと、帳簿から同じ額が引かれます。正しい行は、もう一度記録できます。',
    takeBack: '届け出を取り下げる',
    takenBack: '記録は、そのまま残ります。',
    waits: '別の1人が、銀行の明細を確かめています。',
  },
  {
    title: 'If the record is wrong',
    lead: 'If an amount was mistyped, or the statement has no such line, say so here.',
    labels: { reason: 'What is wrong with it', decision: 'What the statement shows' },
    hints: { reason: 'For example: ¥1,600 was typed as ¥16,000' },
    call: 'Call it a mistake',
    after: 'Until another person has looked at the statement, this money cannot be used.',
    called: 'Somebody says that this is a mistake',
    by: (name: string, day: string) => `${name}, ${day}`,
    confirmed: 'The statement has no such line (take the record back)',
    refused: 'The statement has this line (keep the record)',
    decide: 'Answer',
    decided: 'Taken back, the same amount leaves the books. The true line can then be recorded.',
    takeBack: 'Take it back',
    takenBack: 'The record stays as it is.',
    waits: 'Another person is looking at the statement.',
  },
);
