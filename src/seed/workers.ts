import type { SkillCode } from '../kernel/skills.ts';
import { type PartOfDay, type WeekDay, weekDays } from '../modules/workers/availability.rules.ts';
import type { WeekTime } from '../modules/workers/worker.rules.ts';

/** Someone who works from home, as they fill in the steps of their registration. */
export interface HomeWorker {
  readonly login: string;
  /** Days before today on which they registered. */
  readonly since: number;
  readonly skills: readonly SkillCode[];
  readonly birthDate: string;
  readonly address: string;
  readonly introduction: string;
  readonly hoursPerWeek: string;
  readonly weekTimes: readonly WeekTime[];
  readonly months: readonly string[];
  readonly devices: readonly string[];
  readonly beforeWork: string;
  readonly wishes?: string;
  readonly privateReason: string;
  readonly showsAvailability: 'yes' | '';
  /** Of the bank 0119, branch 361. */
  readonly account: string;
}

/** These parts of these days. */
export function at(days: readonly WeekDay[], ...parts: readonly PartOfDay[]): WeekTime[] {
  return days.flatMap((day) => parts.map((part): WeekTime => `${day}${part}`));
}
export const workdays = weekDays.slice(0, 5);
export const weekend = weekDays.slice(5);
export const allYear = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

export const yuinosatoWorkers: readonly HomeWorker[] = [
  {
    login: 'endo',
    since: 213,
    skills: ['typing', 'transcribing', 'proofreading', 'coordinating', 'scheduling'],
    birthDate: '昭和55年6月3日',
    address: '秋田県結の里市本町2丁目5番地',
    introduction: '入力や文字起こしの仕事を、仲間と分けて受けています。進め方の相談もどうぞ。',
    hoursPerWeek: '25',
    weekTimes: [...at(workdays, 'Morning'), ...at(workdays, 'Afternoon')],
    months: allYear,
    devices: ['computer', 'phone'],
    beforeWork: '印刷会社で12年、校正と進行の担当でした。',
    privateReason: '',
    showsAvailability: 'yes',
    account: '1204411',
  },
  {
    login: 'chinatsu',
    since: 206,
    skills: ['typing', 'transcribing', 'phoneCalls'],
    birthDate: '1994-09-21',
    address: '秋田県結の里市駅前通り3丁目2番地 コーポ結 201',
    introduction: '文字起こしとスマートフォンでできる入力をしています。平日の午前に連絡がつきます。',
    hoursPerWeek: '8',
    weekTimes: [...at(workdays, 'Morning'), ...at(workdays, 'Night')],
    months: allYear,
    devices: ['phone'],
    beforeWork: '病院の受付を5年しました。',
    privateReason: '2歳の子どもを育てています。保育園が休みの日は作業ができません。',
    showsAvailability: 'yes',
    account: '1350027',
  },
  {
    login: 'yoshida',
    since: 193,
    skills: ['typing', 'farming', 'photo'],
    birthDate: '昭和38年1月15日',
    address: '秋田県結の里市大字湯ノ沢字上野18番地',
    introduction: '雪の間に、伝票の入力や写真の整理をします。春から秋は畑に出ています。',
    hoursPerWeek: '20',
    weekTimes: [
      ...at(workdays, 'Morning'),
      ...at(workdays, 'Afternoon'),
      ...at(weekend, 'Morning', 'Afternoon'),
    ],
    months: ['12', '1', '2', '3'],
    devices: ['computer'],
    beforeWork: 'りんご農家。出荷の記録を20年つけています。',
    privateReason: '冬は農業の収入がありません。',
    showsAvailability: '',
    account: '0087713',
  },
  {
    login: 'haru',
    since: 208,
    skills: ['english', 'drawing', 'writing', 'photoEditing'],
    birthDate: '1999-03-30',
    address: '秋田県結の里市栄町9番地',
    introduction: 'イラストと、英語の案内文を書きます。観光地の仕事が好きです。',
    hoursPerWeek: '15',
    weekTimes: [
      ...at(workdays, 'Afternoon'),
      ...at(workdays, 'Night'),
      ...at(weekend, 'Morning', 'Afternoon'),
    ],
    months: allYear,
    devices: ['computer', 'tablet'],
    beforeWork: '留学のあと、東京の土産物の会社で商品の絵をかいていました。',
    privateReason: '',
    showsAvailability: 'yes',
    account: '1488230',
  },
  {
    login: 'ken',
    since: 207,
    skills: ['typing', 'spreadsheet', 'tallying', 'bookkeeping'],
    birthDate: '1987-11-08',
    address: '秋田県結の里市新町14番地',
    introduction: '表計算とデータ入力が得意です。計算の確かめまでしてお渡しします。',
    hoursPerWeek: '12',
    weekTimes: [...at(workdays, 'Morning'), ...at(workdays, 'Afternoon')],
    months: allYear,
    devices: ['computer'],
    beforeWork: '建材店の経理を8年しました。',
    privateReason: '通院の日があるため、毎日は働けません。',
    showsAvailability: '',
    account: '1276645',
  },
];

export const minatoWorkers: readonly HomeWorker[] = [
  {
    login: 'minato-nagisa',
    since: 169,
    skills: ['photoEditing', 'writing', 'documents'],
    birthDate: '1991-07-07',
    address: '秋田県みなと町浜通り31番地',
    introduction: '写真の整理と、短い紹介文を書く仕事をしています。',
    hoursPerWeek: '10',
    weekTimes: [...at(workdays, 'Afternoon')],
    months: allYear,
    devices: ['computer', 'phone'],
    beforeWork: '町の図書館で働いていました。',
    privateReason: '',
    showsAvailability: 'yes',
    account: '1600553',
  },
];
