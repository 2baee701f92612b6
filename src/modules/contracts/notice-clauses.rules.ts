import type { DayOfMonth, PaymentRule } from '../../kernel/payment-day.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';

/** The same words in both languages; the Japanese ones bind. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

export const clauseNames = [
  'entrustment',
  'deposit',
  'delivery',
  'inspection',
  'revision',
  'paymentDay',
  'paymentMethod',
  'tax',
  'withholding',
  'fees',
  'changes',
  'defects',
  'lateness',
  'ending',
  'consideration',
  'purchases',
  'information',
  'reconsignment',
  'undecided',
  'paper',
] as const;
export type ClauseName = (typeof clauseNames)[number];

export interface ClauseTerms {
  readonly version: number;
  /** Who ordered the work first, where the client passes it on. */
  readonly originalOrderer: string | undefined;
  readonly agreeBy: LocalDate;
  readonly depositDays: number;
  readonly acceptanceDays: number;
  readonly extensionDays: number;
  readonly revisionsIncluded: number;
  readonly rule: PaymentRule;
  readonly withholds: boolean;
  /** The names of what is withheld. */
  readonly withheldTaxes: Bilingual;
  readonly clientFeeBp: number;
  readonly workerFeeBp: number;
}

/** The common conditions of every contract here, with this contract's figures in them. */
export function clausesOf(terms: ClauseTerms): Record<ClauseName, Bilingual> {
  return {
    ...beforeWork(terms),
    ...duringWork(terms),
    ...money(terms),
    ...always,
    reconsignment: reconsignmentOf(terms.originalOrderer),
  };
}

function beforeWork({ version, agreeBy, depositDays }: ClauseTerms) {
  return {
    entrustment: version > 1 ? amendedOn(agreeBy) : entrustedOn(agreeBy),
    deposit: {
      ja: `発注者は、合意の日から${depositDays}日以内に、預ける額を運営者に払い込みます。働き手は、入金の確認を受けてから作業を始めます。`,
      en: `The client pays the deposit to the operator within ${depositDays} days of the agreement. The worker begins after the deposit is confirmed.`,
    },
    delivery: {
      ja: '働き手は、契約のページから説明とファイルを送って納品します。納品した日を、発注者が受け取った日とします。',
      en: 'The worker delivers from the contract page, with a note and files. The day of delivery is the day of receipt.',
    },
  };
}

function entrustedOn(agreeBy: LocalDate): Bilingual {
  return {
    ja: `発注者と働き手の両方が合意した日に、契約が成立します。その日を委託の日とします。${writeDate(agreeBy, 'ja')}までに合意がないときは、この申し出はなくなります。`,
    en: `The contract is made on the day when both the client and the worker have agreed. That day is the date of entrustment. Without agreement by ${writeDate(agreeBy, 'en')} this offer ends.`,
  };
}

/** Of a later version: the contract stands already. */
function amendedOn(agreeBy: LocalDate): Bilingual {
  return {
    ja: `この版は、両方が合意した日から条件になります。委託の日は変わりません。${writeDate(agreeBy, 'ja')}までに合意がないときは、もとの条件のままです。`,
    en: `This version holds from the day when both the client and the worker have agreed to it. The date of entrustment stays. Without agreement by ${writeDate(agreeBy, 'en')} the conditions stay as they were.`,
  };
}

function duringWork({ acceptanceDays, extensionDays, revisionsIncluded }: ClauseTerms) {
  return {
    inspection: {
      ja: `発注者は、受け取った日から${acceptanceDays}日後の18時までに検収します。その日が休みのときは、次の営業日の18時までです。期限までに返事がないときは、その時に検収したものとします。期限は理由を示して一度だけ、受け取った日から${extensionDays}日後まで延ばせます。その場合も、支払日の4銀行営業日前を超えません。`,
      en: `The client accepts by 18:00 on the ${acceptanceDays}th day after receipt, or on the next business day where that day is closed. Without an answer by then the delivery counts as accepted. The client may extend this once, with a reason, to ${extensionDays} days after receipt at most, and never past the fourth bank day before the payment day.`,
    },
    revision: {
      ja: `発注者は、満たされていない条件の項目を示したときだけ、修正を求められます。修正は${revisionsIncluded}回まで報酬に含まれます。修正した納品の日を、あらためて受け取った日とします。`,
      en: `The client may ask for a revision only by naming the condition that is not met. ${revisionsIncluded} revisions are included in the reward. The day of the revised delivery becomes the day of receipt.`,
    },
    changes: {
      ja: '条件は、新しい版に両方が合意したときだけ変わります。合意がないときは、もとの条件のままです。',
      en: 'Conditions change only when both agree to a new version. Without agreement they stay as they were.',
    },
    defects: {
      ja: '条件に合わないところがあれば、働き手が直します。直したあとも、報酬は減りません。検収のあとに見つかったときは、両方で話し合います。',
      en: 'The worker mends what does not meet the conditions. The reward stays the same after that. What is found after acceptance is talked over by both.',
    },
    lateness: {
      ja: '期日に遅れそうなときは、働き手が早めに知らせます。発注者が一方的に報酬を減らすことはできません。',
      en: 'The worker tells the client early when a date cannot be kept. The client cannot reduce the reward alone.',
    },
    ending: {
      ja: '途中で終えるときは、両方で合意し、できた分の報酬を決めます。6か月以上の契約では、発注者は30日前までに知らせます。',
      en: 'An early end needs the agreement of both, and a decision on the pay for what was done. For contracts of six months or more the client gives 30 days’ notice.',
    },
  };
}

function money({ rule, withholds, withheldTaxes, clientFeeBp, workerFeeBp }: ClauseTerms) {
  return {
    paymentDay: {
      ja: `${paymentRuleInWords(rule).ja}銀行が休みの日は、その前の銀行営業日に支払います。支払日は受け取った日で決まり、検収の日では変わりません。支払いの確定が支払日を過ぎたときは、次の支払日に支払います。`,
      en: `${paymentRuleInWords(rule).en} Where banks are closed that day, payment is on the bank day before. The day of receipt decides, never the day of acceptance. What is released after its payment day is paid on the next one.`,
    },
    paymentMethod: {
      ja: '報酬は銀行振込だけで支払います。手形、電子記録債権、デジタル払いは使いません。振込手数料を報酬から差し引くことはありません。',
      en: 'The reward is paid by bank transfer only, never by bills, electronically recorded claims or digital wallets. Transfer fees are never deducted from it.',
    },
    tax: {
      ja: '報酬には10%の消費税が含まれます。消費税の額は分けて示します。',
      en: 'The reward includes consumption tax of 10 %, which is stated separately.',
    },
    withholding: withholds
      ? {
          ja: `発注者は、消費税を除く報酬から${withheldTaxes.ja}を源泉徴収します。その額は発注者が税務署に納めます。`,
          en: `The client withholds ${withheldTaxes.en} from the reward without consumption tax, and pays it to the tax office.`,
        }
      : { ja: 'この仕事に源泉徴収はありません。', en: 'No income tax is withheld for this work.' },
    fees: {
      ja: `働き手のシステム手数料は報酬の${percent(workerFeeBp)}です。${workerFeeBp > 0 ? '検収のときに報酬から差し引きます。' : ''}発注者のシステム手数料は報酬の${percent(clientFeeBp)}で、預ける額に加えます。どちらも消費税を含みます。`,
      en: `The worker’s platform fee is ${percent(workerFeeBp)} of the reward${workerFeeBp > 0 ? ', deducted at acceptance' : ''}. The client’s platform fee is ${percent(clientFeeBp)} of the reward and is added to the deposit. Both include consumption tax.`,
    },
  };
}

const always = {
  consideration: {
    ja: '育児や介護のための申し出があれば、発注者は期日や連絡の時間を一緒に考えます。',
    en: 'When the worker asks because of childcare or nursing care, the client considers dates and hours of contact together with them.',
  },
  purchases: {
    ja: '発注者は、この仕事のために物やサービスを買うことを求めません。報酬のない作業も求めません。',
    en: 'The client does not ask the worker to buy goods or services for this work, nor for unpaid work.',
  },
  information: {
    ja: '仕事で知った個人情報と発注者の情報は、この仕事だけに使います。ほかの人に知らせません。仕事が終わったら、発注者の求めにより返すか消します。',
    en: 'Personal data and client information learned in the work are used for this work only and told to nobody. After the work they are returned or deleted as the client asks.',
  },
  undecided: {
    ja: 'まだ決まっていない項目はありません。',
    en: 'No item is left undecided.',
  },
  paper: {
    ja: '働き手が求めたときは、この通知を紙でもすぐに渡します。',
    en: 'When the worker asks, this notice is also handed over on paper without delay.',
  },
} as const satisfies Partial<Record<ClauseName, Bilingual>>;

/**
 * Of the client's own work, or of work that another ordered from it: the law wants the other named. The later payment day
 * that it allows then (Freelance Act Art. 4, paragraph 3) is never used here.
 */
function reconsignmentOf(originalOrderer: string | undefined): Bilingual {
  if (!originalOrderer)
    return {
      ja: 'この仕事は、発注者が働き手に直接頼むものです。再委託ではありません。',
      en: 'The client entrusts this work to the worker directly. It is not a re-consignment.',
    };
  return {
    ja: `この仕事は、発注者がほかから受けた仕事の再委託です。もとの発注者は、${originalOrderer}です。もとの発注者の支払いを待たずに、この条件の支払日に支払います。`,
    en: `This is a re-consignment of work that another ordered from the client. The original client is ${originalOrderer}. The payment day of these conditions holds, and never waits for the original client’s payment.`,
  };
}

/** "Received 1st to 15th: paid on the last day of that month", for each closing of the rule. */
export function paymentRuleInWords({ closings }: PaymentRule): Bilingual {
  return {
    ja: closings
      .map(
        ({ fromDay, toDay, pay }) =>
          `${fromDay}日から${dayJa(toDay)}までに受け取った分は、${monthsJa(pay.monthOffset)}${dayJa(pay.day)}に支払います。`,
      )
      .join(''),
    en: closings
      .map(
        ({ fromDay, toDay, pay }) =>
          `What is received from day ${fromDay} to ${dayEn(toDay)} is paid on ${dayEn(pay.day)} of ${monthsEn(pay.monthOffset)}.`,
      )
      .join(' '),
  };
}

function dayJa(day: DayOfMonth): string {
  return day === 'end' ? '末日' : `${day}日`;
}
function dayEn(day: DayOfMonth): string {
  return day === 'end' ? 'the last day' : `day ${day}`;
}
function monthsJa(offset: number): string {
  return ['その月の', '翌月の', '翌々月の'][offset] ?? `${offset}か月後の`;
}
function monthsEn(offset: number): string {
  return (
    ['that month', 'the next month', 'the month after next'][offset] ?? `the month ${offset} months later`
  );
}

/** 1000 basis points are 10 %. */
function percent(basisPoints: number): string {
  return `${basisPoints / 100}%`;
}
