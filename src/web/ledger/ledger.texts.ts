import { texts } from '../../platform/i18n.ts';

export const ledgerTexts = texts(
  {
    title: '帳簿',
    sheet: '試算表',
    lead: 'お預かりしたお金が、いまどこにあるかの一覧です。',
    keptBy: (holder: string) => `お金を預かっているのは、${holder}です。`,
    toJournal: '仕訳の一覧（お金の動きの記録）',
    toFees: 'システム手数料の引き出し',
    columns: {
      account: '勘定',
      before: '前からの残高',
      debit: '期間の借方',
      credit: '期間の貸方',
      debitBalance: '借方の残高',
      creditBalance: '貸方の残高',
    },
    total: '合計',
    right: (moved: string, stands: string) =>
      `期間の借方と貸方の合計は、どちらも ${moved}です。残高の合計は、どちらも ${stands}です。帳簿は合っています。`,
    wrong: (amount: string) =>
      `借方と貸方の合計が、${amount}ずれています。支払いを止めて、すぐに電話をください。`,
    holds: (amount: string) => `預かり口座にある ${amount}の内わけ`,
    holdsLead: 'いま、どの契約のお金かを、1つずつ示します。',
    holdsNothing: '預かり口座に、お金はありません。',
    groups: {
      suspense: 'どの契約か、まだ分からない入金',
      escrow: '検収の前の代金',
      payable: '検収が終わり、これから払う報酬',
      refundable: 'これから返すお金',
      in_transit: '銀行で手続き中の振込',
      fees: 'システム手数料',
    },
    net: 'システム手数料（税抜き）',
    tax: '消費税',
    awaits: (amount: string) => `このうち ${amount}は、銀行での振込を待っています。`,
    batch: (day: string) => `${day}の支払い`,
    cameFrom: (payer: string) => `${payer}からの入金`,
    noOrder: '契約のないお金',
    others: (n: number) => `ほか${n}件`,
    holdsTotal: '内わけの合計',
    explained: (amount: string) =>
      `内わけの合計は ${amount}で、預かり口座の残高と同じです。説明のつかないお金は、ありません。`,
    unexplained: (amount: string) =>
      `内わけの合計と預かり口座の残高が、${amount}ちがいます。すぐに電話をください。`,
  },
  {
    title: 'Ledger',
    sheet: 'Trial balance',
    lead: 'Where the money that is held stands now.',
    keptBy: (holder: string) => `The money is kept by ${holder}.`,
    toJournal: 'Journal (every movement of money)',
    toFees: 'Take out platform fees',
    columns: {
      account: 'Account',
      before: 'Carried over',
      debit: 'Debits',
      credit: 'Credits',
      debitBalance: 'Debit balance',
      creditBalance: 'Credit balance',
    },
    total: 'Total',
    right: (moved: string, stands: string) =>
      `Debits and credits of the period are both ${moved}. The balances are both ${stands}. The books are right.`,
    wrong: (amount: string) =>
      `Debits and credits differ by ${amount}. Stop all payments, and call us at once.`,
    holds: (amount: string) => `What the ${amount} in the escrow account is`,
    holdsLead: 'Whose money it is now, order by order.',
    holdsNothing: 'There is no money in the escrow account.',
    groups: {
      suspense: 'Deposits of which nobody knows yet what they are for',
      escrow: 'Held for work that is not accepted yet',
      payable: 'Rewards of accepted work, still to be paid',
      refundable: 'Still to be refunded',
      in_transit: 'With the bank',
      fees: 'Platform fees',
    },
    net: 'Platform fees without tax',
    tax: 'Consumption tax',
    awaits: (amount: string) => `Of this, ${amount} waits for its transfer at the bank.`,
    batch: (day: string) => `Payments of ${day}`,
    cameFrom: (payer: string) => `Deposit of ${payer}`,
    noOrder: 'Money of no order',
    others: (n: number) => `${n} more`,
    holdsTotal: 'Sum of this list',
    explained: (amount: string) =>
      `The list adds up to ${amount}, which is the balance of the escrow account. Nothing is left unexplained.`,
    unexplained: (amount: string) =>
      `The list and the balance of the escrow account differ by ${amount}. Please call us at once.`,
  },
);
