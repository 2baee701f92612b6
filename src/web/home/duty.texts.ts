import { texts } from '../../platform/i18n.ts';

/** For each duty: what to do, with how many there are of it, and what its button says. */
export const dutyTexts = texts(
  {
    'look-at-unplanned': {
      act: (n: number) => `予定に入らない支払い ${n}件を確かめる`,
      button: '支払いのページを開く',
    },
    'renew-batch': {
      act: (n: number) => `支払う日を過ぎた支払バッチ ${n}件を取り消して、作りなおす`,
      button: '支払バッチを見る',
    },
    'look-at-held': {
      act: (n: number) => `止めている支払い ${n}件を確かめる`,
      button: '支払いの予定を見る',
    },
    'await-approval': {
      act: (n: number) => `支払バッチ ${n}件の承認を、承認者に頼む`,
      button: '支払バッチを見る',
    },
    'approve-batch': {
      act: (n: number) => `承認を待つ支払バッチ ${n}件を確かめる`,
      button: '支払バッチを見る',
    },
    'export-batch': {
      act: (n: number) => `承認された支払バッチ ${n}件を、銀行のデータにする`,
      button: '支払バッチを見る',
    },
    'send-batch': { act: (n: number) => `振込データ ${n}件を、銀行に渡す`, button: '支払バッチを見る' },
    'settle-batch': {
      act: (n: number) => `銀行に渡した ${n}件の結果を記録する`,
      button: '支払バッチを見る',
    },
    'plan-batch': { act: (n: number) => `支払い ${n}件をバッチにまとめる`, button: '支払いの予定を見る' },
    'approve-sweep': {
      act: (n: number) => `システム手数料の引き出し ${n}件を確かめる`,
      button: '内容を見る',
    },
    'transfer-fees': {
      act: (n: number) => `システム手数料の振込 ${n}件をして、記録する`,
      button: '内容を見る',
    },
    'find-deposits': {
      act: (n: number) => `入金を待つ ${n}件を、銀行の明細で確かめる`,
      button: '入金の記録を開く',
    },
    'clear-suspense': { act: (n: number) => `保留の入金 ${n}件の行き先を決める`, button: '保留を見る' },
    'decide-mistake': {
      act: (n: number) => `間違いとされた入金の記録 ${n}件を確かめる`,
      button: '入金の記録を開く',
    },
    'confirm-settlement': {
      act: (n: number) => `外での解決の記録 ${n}件を確かめる`,
      button: '調停の一覧を見る',
    },
    'await-confirmation': {
      act: (n: number) => `あなたが記録した外での解決 ${n}件は、ほかの担当者の確認を待っています`,
      button: '調停の一覧を見る',
    },
    'carry-out-terms': {
      act: (n: number) => `決まらなかった調停 ${n}件を確かめる`,
      button: '調停の一覧を見る',
    },
    'propose-terms': { act: (n: number) => `調停 ${n}件に、案を書く`, button: '調停の一覧を見る' },
    'look-at-quiet': { act: (n: number) => `動きのない契約 ${n}件に連絡する`, button: '一覧を見る' },
    'check-organizations': {
      act: (n: number) => `登録された会社 ${n}件を確かめる`,
      button: '会社の一覧を見る',
    },
    'check-postings': { act: (n: number) => `公開前の募集 ${n}件を確かめる`, button: '募集の一覧を見る' },
    'call-back': { act: (n: number) => `相談したい会社 ${n}件に連絡する`, button: '会社の一覧を見る' },
    'answer-reports': { act: (n: number) => `通報 ${n}件を読んで、返事をする`, button: '通報を読む' },
    'answer-inquiries': { act: (n: number) => `問い合わせ ${n}件に返事をする`, button: '問い合わせを読む' },
    'resend-mail': { act: (n: number) => `届かなかったメール ${n}通を確かめる`, button: 'メールを見る' },
  },
  {
    'look-at-unplanned': {
      act: (n: number) => `Look at payments that cannot be planned: ${n}`,
      button: 'Open the payouts',
    },
    'renew-batch': {
      act: (n: number) => `Cancel payout batches whose day has passed, and make them anew: ${n}`,
      button: 'See the batches',
    },
    'look-at-held': {
      act: (n: number) => `Look at payments on hold: ${n}`,
      button: 'See the planned payments',
    },
    'await-approval': {
      act: (n: number) => `Ask the approvers to look at payout batches: ${n}`,
      button: 'See the batches',
    },
    'approve-batch': {
      act: (n: number) => `Check payout batches that wait for approval: ${n}`,
      button: 'See the batches',
    },
    'export-batch': {
      act: (n: number) => `Make the bank file of approved batches: ${n}`,
      button: 'See the batches',
    },
    'send-batch': { act: (n: number) => `Give bank files to the bank: ${n}`, button: 'See the batches' },
    'settle-batch': {
      act: (n: number) => `Record what the bank did with batches: ${n}`,
      button: 'See the batches',
    },
    'plan-batch': {
      act: (n: number) => `Gather payments into a batch: ${n}`,
      button: 'See the planned payments',
    },
    'approve-sweep': {
      act: (n: number) => `Check platform fees that are to be taken out: ${n}`,
      button: 'See it',
    },
    'transfer-fees': {
      act: (n: number) => `Transfer platform fees at the bank, and record it: ${n}`,
      button: 'See it',
    },
    'find-deposits': {
      act: (n: number) => `Look for awaited deposits in the bank statement: ${n}`,
      button: 'Open the deposits',
    },
    'clear-suspense': {
      act: (n: number) => `Decide where suspended money goes: ${n}`,
      button: 'See what is in suspense',
    },
    'decide-mistake': {
      act: (n: number) => `Check deposits that are called a mistake: ${n}`,
      button: 'Open the deposits',
    },
    'confirm-settlement': {
      act: (n: number) => `Check settlements made elsewhere: ${n}`,
      button: 'See the mediations',
    },
    'await-confirmation': {
      act: (n: number) => `Settlements that you recorded wait for a colleague to confirm them: ${n}`,
      button: 'See the mediations',
    },
    'carry-out-terms': {
      act: (n: number) => `Look at mediations without settlement: ${n}`,
      button: 'See the mediations',
    },
    'propose-terms': {
      act: (n: number) => `Write proposals for mediations: ${n}`,
      button: 'See the mediations',
    },
    'look-at-quiet': {
      act: (n: number) => `Call about contracts in which nothing happens: ${n}`,
      button: 'See the list',
    },
    'check-organizations': {
      act: (n: number) => `Check registered organisations: ${n}`,
      button: 'See the organisations',
    },
    'check-postings': {
      act: (n: number) => `Check postings before publication: ${n}`,
      button: 'See the postings',
    },
    'call-back': {
      act: (n: number) => `Call organisations that want advice: ${n}`,
      button: 'See the organisations',
    },
    'answer-reports': {
      act: (n: number) => `Read reports and answer them: ${n}`,
      button: 'Read the reports',
    },
    'answer-inquiries': { act: (n: number) => `Answer inquiries: ${n}`, button: 'Read the inquiries' },
    'resend-mail': { act: (n: number) => `Look at mail that did not arrive: ${n}`, button: 'See the mail' },
  },
);
