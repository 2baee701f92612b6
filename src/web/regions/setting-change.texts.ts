import { texts } from '../../platform/i18n.ts';

/** The words for what changes, will change, and is taken back. */
export const settingChangeTexts = texts(
  {
    before: '前',
    now: '後',
    withdrawn: (at: string) => `${at}に取り消しました`,
    withdraw: '取り消す',
    withdrawTitle: 'これからの変更を取り消す',
    withdrawLead: (date: string) => `${date}から、次のように変わる予定です。`,
    withdrawConsequence: 'この変更は使われません。「前」の決まりが、そのまま続きます。記録は残ります。',
    withdrawSubmit: 'この変更を取り消す',
    comingLead: (date: string) => `この決まりは、${date}に変わる予定です。`,
    far: 'いまの決まりと、大きく違います。',
    farStep: (label: string, present: string, wanted: string) => `${label}：いま ${present} → ${wanted}`,
    effects: {
      fees: 'この日から出す条件の通知の手数料が、この割合になります。結んだ契約は変わりません。',
      timers: 'この日からの検収・依頼・入金の期限が、この日数になります。',
      bankFile: 'この日からの振込で、上限と待つ時間が、この数になります。',
      referenceHourlyWage: 'この金額より報酬が低い募集で、会社に理由をたずねるようになります。',
    },
  },
  {
    before: 'Before',
    now: 'After',
    withdrawn: (at: string) => `Taken back on ${at}`,
    withdraw: 'Take it back',
    withdrawTitle: 'Take back a change to come',
    withdrawLead: (date: string) => `On ${date} this is to change as follows.`,
    withdrawConsequence: 'The change will not be used. What stands under “Before” goes on. The record stays.',
    withdrawSubmit: 'Take this change back',
    comingLead: (date: string) => `This is to change on ${date}.`,
    far: 'This is far from what holds now.',
    farStep: (label: string, present: string, wanted: string) => `${label}: now ${present} → ${wanted}`,
    effects: {
      fees: 'Conditions sent from this day on have these fees. Contracts already made stay as they are.',
      timers: 'From this day on acceptance, answers and deposits have these days.',
      bankFile: 'From this day on payments have these limits and this time of waiting.',
      referenceHourlyWage: 'A posting that pays less than this per hour asks the client for a reason.',
    },
  },
);
