import type { BankAccountRefusal } from '../../modules/settlement/bank-account.rules.ts';
import type { BatchRefusal } from '../../modules/settlement/batch.rules.ts';
import type { DepositRefusal } from '../../modules/settlement/deposit.rules.ts';
import type { SweepRefusal } from '../../modules/settlement/fee-sweep.rules.ts';
import type { RefundAccountRefusal } from '../../modules/settlement/refund.rules.ts';
import type { Sentence } from '../../platform/i18n.ts';
import { proofRefusalText } from '../accounts/refusal-text.ts';

export const bankAccountRefusalText: Record<BankAccountRefusal, Sentence> = {
  ...proofRefusalText,
  'unknown-bank': {
    ja: 'その銀行が見つかりません。銀行をもう一度選んでください。',
    en: 'This bank is not in the national list. Please choose the bank again.',
  },
  'unknown-branch': {
    ja: 'その支店が見つかりません。支店をもう一度選んでください。',
    en: 'This branch is not in the national list. Please choose the branch again.',
  },
  'holder-differs': {
    ja: '口座の名義が、登録のお名前のカナと違います。報酬は、ご本人の口座にだけ振り込みます。',
    en: 'The account holder differs from your registered name. We only pay into your own account.',
  },
};

export const depositRefusalText: Record<DepositRefusal, Sentence> = {
  'line-recorded': {
    ja: 'この明細の行は、すでに記録されています。下の「最近の記録」を見てください。',
    en: 'This line of the statement is recorded already. See “Recorded lately” below.',
  },
  'received-in-future': {
    ja: '入金日が、今日より後になっています。通帳の日付を見てください。',
    en: 'The day of receipt is in the future. Please look at the statement again.',
  },
};

export const refundAccountRefusalText: Record<RefundAccountRefusal, Sentence> = {
  ...proofRefusalText,
  'unknown-bank': bankAccountRefusalText['unknown-bank'],
  'unknown-branch': bankAccountRefusalText['unknown-branch'],
  'payer-differs': {
    ja: '口座の名義が、振り込んだ方のお名前と違います。上のお名前の口座を登録してください。口座がないときは、お電話ください。',
    en: 'The account holder is not the one who paid. Please register an account in the name above. If there is none, please call us.',
  },
  'reason-missing': {
    ja: '口座を知らせた書面を、記録してください。例 12月3日の手紙',
    en: 'Please record the letter that named the account, for example: letter of 3 December.',
  },
  'refund-under-way': {
    ja: 'この返金は、もう手続きが進んでいます。口座は変えられません。',
    en: 'This refund is under way. Its account can no longer be changed.',
  },
};

export const sweepRefusalText: Record<SweepRefusal, Sentence> = {
  'no-fees': {
    ja: '引き出せるシステム手数料は、ありません。',
    en: 'There are no platform fees to take out.',
  },
  'sweep-open': {
    ja: '前の届けが、まだ終わっていません。先にそれを終えてください。',
    en: 'An earlier proposal is still open. Please finish that one first.',
  },
  'balance-changed': {
    ja: '届けのあとで、システム手数料の残高が変わりました。取り下げて、もう一度届け出てください。',
    en: 'The balance has changed since. Please withdraw the proposal and make a new one.',
  },
  'sweep-decided': {
    ja: 'この届けは、もう決まっています。画面を開きなおしてください。',
    en: 'This proposal is decided already. Please open the page again.',
  },
  'proposed-it': {
    ja: 'この届けは、あなたが出しました。ほかの承認者が確かめます。',
    en: 'You made this proposal. Another approver confirms it.',
  },
  'not-of-holder': {
    ja: 'これができるのは、代金を預かる団体の人だけです。',
    en: 'Only people of the escrow holder do this.',
  },
  'not-approved': {
    ja: 'この届けは、まだ確認されていません。振込は、承認者が確かめたあとです。',
    en: 'Nobody has approved this proposal yet. The transfer comes after the approval.',
  },
  'transferred-in-future': {
    ja: '振込の日が、今日より後になっています。銀行の明細の日を入力してください。',
    en: 'The day of the transfer is after today. Please enter the day on the bank’s statement.',
  },
  'before-approval': {
    ja: '振込の日が、確認した日より前になっています。銀行の明細の日を入力してください。',
    en: 'The day of the transfer is before the approval. Please enter the day on the bank’s statement.',
  },
  'bank-line-recorded': {
    ja: '明細のこの行は、すでに記録されています。行の番号を確かめてください。',
    en: 'This line of the statement is recorded already. Please check its number.',
  },
};

export const batchRefusalText: Record<BatchRefusal, Sentence> = {
  'no-bank-day': {
    ja: 'その日は、銀行が休みです。銀行の営業日を選んでください。',
    en: 'Banks are closed on that day. Please choose a bank day.',
  },
  'pay-day-passed': {
    ja: '支払う日が過ぎています。今日から後の日で、バッチを作りなおしてください。',
    en: 'The day of payment has passed. Please make a batch for today or a later day.',
  },
  'pay-day-too-far': {
    ja: 'その日は先すぎます。支払うバッチは、10営業日前から作れます。',
    en: 'That day is too far ahead. A batch can be made from ten bank days before its day.',
  },
  'bank-file-not-set': {
    ja: '支払う口座か、銀行の依頼人コードが決まっていません。町の設定を見てください。',
    en: 'The paying account or its code at the bank is not set. Please see the settings of the region.',
  },
  'nothing-to-pay': {
    ja: 'その日までに支払えるものが、ありません。残っている理由は、一覧にあります。',
    en: 'Nothing can be paid by that day. The list says what keeps each payment back.',
  },
  'list-changed': {
    ja: '一覧が、表示したときと違います。画面を開きなおして、もう一度見てください。',
    en: 'The list is not the one that was shown. Please open the page again and compare.',
  },
  'outlier-not-typed': {
    ja: '大きい支払いの金額が、一覧と合いません。一覧を見て、数字で入力してください。',
    en: 'The amount that you typed is not the one in the list. Please look at the list again.',
  },
  'refunds-own': {
    ja: 'このバッチには、あなたの会社への返金があります。ほかの人がします。',
    en: 'This batch refunds your own organisation. Somebody else does this.',
  },
  'entered-account': {
    ja: 'このバッチには、あなたが登録した返金の口座があります。ほかの人がします。',
    en: 'This batch pays into an account that you entered. Somebody else does this.',
  },
  'not-locked': {
    ja: 'このバッチは、いま承認を待っていません。',
    en: 'This batch does not wait for an approval now.',
  },
  'locked-it': {
    ja: 'このバッチは、あなたが作りました。承認は、ほかの2人がします。',
    en: 'You made this batch. Two other people approve it.',
  },
  'already-approved': {
    ja: 'あなたは、もう承認しています。もう1人の承認を待っています。',
    en: 'You have approved already. It waits for another person.',
  },
  'pays-approver': {
    ja: 'このバッチには、あなたへの支払いがあります。ほかの人がします。',
    en: 'This batch pays you. Somebody else does this.',
  },
  'of-the-client': {
    ja: 'このバッチには、あなたの会社の仕事があります。ほかの人が承認します。',
    en: 'This batch pays for work of your organisation. Somebody else approves it.',
  },
  'not-of-holder': {
    ja: 'これができるのは、代金を預かる団体の人だけです。',
    en: 'Only people of the escrow holder do this.',
  },
  'not-approved': {
    ja: '2人の承認がそろってから、振込データを作れます。',
    en: 'The bank file is made after two people have approved.',
  },
  'already-sent': {
    ja: 'このバッチは、銀行に渡しました。振込データは、もう取り出せません。',
    en: 'This batch was given to the bank. Its file can no longer be taken out.',
  },
  'batch-cancelled': {
    ja: 'このバッチは、取り消されました。',
    en: 'This batch has been cancelled.',
  },
  'file-differs': {
    ja: '振込データが、承認した一覧と合いません。銀行に渡さず、電話で知らせてください。',
    en: 'The file does not equal the approved list. Do not give it to the bank, and call us.',
  },
  'file-not-writable': {
    ja: '銀行のデータで使えない文字があります。口座と町の設定を見てください。',
    en: 'Something cannot be written in a bank file. Please check the accounts and the settings.',
  },
  'not-exported': {
    ja: '振込データを保存してから、銀行に渡したことを記録してください。',
    en: 'Please save the bank file first, then record that the bank has it.',
  },
  'not-sent': {
    ja: 'このバッチは、いま銀行の結果を待っていません。',
    en: 'This batch does not wait for the bank’s answer now.',
  },
  'pay-day-not-reached': {
    ja: '支払いの日は、まだ来ていません。その日の明細を見てから、記録してください。',
    en: 'The day of payment has not come yet. Please look at the statement of that day first.',
  },
  'line-not-live': {
    ja: 'その行は、ないか、もう結果が記録されています。行の番号を見てください。',
    en: 'There is no such line, or its result is recorded. Please look at its number.',
  },
  'line-not-settled': {
    ja: 'その行は、支払い済みではありません。一覧の番号を見てください。',
    en: 'That line is not a paid one. Please look at its number in the list.',
  },
  'before-pay-day': {
    ja: '戻った日が、支払いの日より前です。明細の日付を見てください。',
    en: 'The day on which it came back is before the payment. Please look at the statement.',
  },
  'returned-in-future': {
    ja: '戻った日が、今日より後です。明細の日付を見てください。',
    en: 'The day on which it came back is in the future. Please look at the statement.',
  },
  'bank-line-recorded': {
    ja: 'この明細の行は、すでに記録されています。明細の行を見てください。',
    en: 'This line of the statement is recorded already. Please look at its number.',
  },
  'already-declared': {
    ja: 'あなたは、もう届け出ています。もう1人の届け出を待っています。',
    en: 'You have declared it already. It waits for another person.',
  },
  'upload-not-denied': {
    ja: '振込データを銀行に渡していないことを、確かめてチェックしてください。',
    en: 'Please make sure that the bank never got the file, and tick the box.',
  },
  'declared-before-sending': {
    ja: '銀行に渡していないという届け出があるため、渡したとは記録できません。間違いなら、届け出た人が先に取り下げます。',
    en: 'Somebody has declared that the bank never got the file, so it cannot be recorded as sent. If that was wrong, they take it back first.',
  },
  'declaration-withdrawn': {
    ja: 'あなたは、この届け出を一度取り下げました。届け出は、ほかの人がします。',
    en: 'You have taken this declaration back once. Somebody else declares it.',
  },
  'not-declared': {
    ja: 'あなたの届け出は、いまありません。画面を開きなおしてください。',
    en: 'No declaration of yours stands now. Please open the page again.',
  },
  'sent-stays': {
    ja: '銀行に渡したと記録されています。取り消しも、渡していないという届け出も、できません。戻った振込は「戻った振込」に記録してください。',
    en: 'It is recorded that the bank has the file. It can be neither cancelled nor declared as not given. Please record what comes back.',
  },
  'declared-not-uploaded': {
    ja: '銀行に渡していないという届け出があります。振込データは、もう取り出せません。取り消してください。',
    en: 'Somebody has declared that the bank never got the file. It can no longer be taken out. Please cancel.',
  },
};
