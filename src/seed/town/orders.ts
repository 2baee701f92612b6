import type { SkillCode } from '../../kernel/skills.ts';
import type { WithholdingKind } from '../../kernel/withholding.ts';
import { yen } from '../../kernel/yen.ts';
import type { TypedFile } from '../files.ts';
import { afterPayment, type Posting } from '../postings.ts';

/** A kind of work, and what is usual in all its orders. */
export interface Trade {
  readonly category: string;
  readonly skills: readonly SkillCode[];
  readonly withholdingKind?: WithholdingKind;
  /** What is handed over, and where. */
  readonly format: string;
  readonly beginnersWelcome: boolean;
}

/** An order of the past months as it stands in a list, and what the two wrote to each other. */
export interface TownOrder {
  readonly begun: number;
  readonly worksFor: number;
  readonly client: string;
  readonly worker: string;
  readonly reward: number;
  readonly hours: number;
  readonly title: string;
  readonly work: string;
  readonly accepted: string;
  /** With what the worker applied, and others who did. */
  readonly applied: string;
  readonly others?: readonly (readonly [login: string, message: string])[];
  readonly lowPay?: string;
  readonly talk: readonly (readonly [side: 'client' | 'worker', text: string])[];
  readonly note: string;
  readonly result?: TypedFile;
  /** What the client, and then the worker, said afterwards. */
  readonly said: readonly [client: string, worker: string];
  readonly late?: true;
  readonly answersNever?: true;
}

/** Days from a posting to the last day of its deposit, with a holiday or two. */
const daysToBegin = 16;
const daysToApply = 10;

export function finished(trade: Trade, orders: readonly TownOrder[]): Posting[] {
  return orders.map((order): Posting => {
    const { begun, worksFor, client, worker, title, late = false, answersNever } = order;
    const facts = { asAgreed: true, again: true };
    const due = worksFor + (late ? 2 : daysToBegin);
    return {
      begun,
      worksFor,
      client,
      reaches: 'funded',
      title,
      category: trade.category,
      skills: trade.skills,
      ...(trade.withholdingKind ? { withholdingKind: trade.withholdingKind } : {}),
      description: order.work,
      acceptanceCriteria: order.accepted,
      milestones: [[title, yen(BigInt(order.reward)), due]],
      applyInDays: Math.min(daysToApply, due),
      expectedHours: order.hours,
      expenseHandling: '費用はかかりません。',
      ipHandling: afterPayment,
      deliverableFormat: trade.format,
      sampleResult: '',
      ...(order.lowPay ? { lowPayReason: order.lowPay } : {}),
      deliveryPlace: '契約のページから送ります。',
      contact: '契約のページのやりとりで、平日に答えます。',
      phoneEnough: false,
      beginnersWelcome: trade.beginnersWelcome,
      proposals: [[worker, order.applied], ...(order.others ?? [])],
      story: {
        talk: order.talk,
        delivery: { note: order.note, ...(order.result ? { file: order.result } : {}) },
        ...(answersNever ? { answersNever } : {}),
        reviews: {
          client: { ...facts, inTime: !late, note: order.said[0] },
          worker: { ...facts, inTime: !answersNever, note: order.said[1] },
        },
      },
    };
  });
}
