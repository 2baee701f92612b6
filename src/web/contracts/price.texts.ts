import { texts } from '../../platform/i18n.ts';

/** What the client pays in, before they agree to anything. */
export const priceTexts = texts(
  {
    deposit: (reward: string, deposit: string) => `${reward} の仕事なら、預ける額は ${deposit} です。`,
    parts: (reward: string, fee: string, withheld: string) =>
      `内訳: 報酬 ${reward} ＋ システム手数料 ${fee}${withheld ? ` − 源泉徴収 ${withheld}` : ''}`,
    withheld: (total: string) =>
      `源泉徴収の分は、会社から税務署へ納めます。会社が払うのは、あわせて ${total} です。働き手が会社のときは、引きません。`,
    worker: (payout: string) => `働き手が受け取る額は ${payout} です。振込手数料は引きません。`,
    workerFee: (fee: string) => `報酬から、働き手のシステム手数料 ${fee} を引いた額です。`,
    ask: '源泉徴収があるかは、まだ決まっていません。あるときは、その分だけ少なくなります。',
  },
  {
    deposit: (reward: string, deposit: string) => `For work of ${reward} you pay in ${deposit}.`,
    parts: (reward: string, fee: string, withheld: string) =>
      `Reward ${reward} + platform fee ${fee}${withheld ? ` − withholding tax ${withheld}` : ''}`,
    withheld: (total: string) =>
      `You pay the withheld tax to the tax office, ${total} in all. Nothing is withheld where the worker is a company.`,
    worker: (payout: string) => `The worker receives ${payout}. No bank charge is deducted.`,
    workerFee: (fee: string) => `That is the reward less the worker’s platform fee of ${fee}.`,
    ask: 'Whether tax is withheld is not settled yet. If it is, you pay in that much less.',
  },
);
