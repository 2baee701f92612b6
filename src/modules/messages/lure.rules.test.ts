import { describe, expect, test } from 'vitest';
import { findLures, type Lure } from './lure.rules.ts';

describe('what leads away is found', () => {
  const cases: readonly (readonly [Lure, string])[] = [
    ['email', 'メールは hana.sato@example.jp です'],
    ['email', 'ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ へどうぞ'],
    ['email', 'hana @ example . co . jp'],
    ['email', 'hana(at)example.jp'],
    ['email', 'hana [アット] example.jp'],
    ['email', 'hanaアットマークexampleドットjp'],
    ['email', 'takasaki@gmail まで'],
    ['email', 'write to h.a.n.a@mail.example.com please'],
    ['phone', '090-1234-5678 に電話をください'],
    ['phone', '０９０−１２３４−５６７８'],
    ['phone', '〇九〇 一二三四 五六七八'],
    ['phone', '〇九〇ー一二三四ー五六七八 髙﨑𠮷'],
    ['phone', '0 9 0 1 2 3 4 5 6 7 8'],
    ['phone', '携帯は０９０（１２３４）５６７８'],
    ['phone', '○八○-1234-5678'],
    ['phone', '+81 90 1234 5678'],
    ['phone', '会社は0183-73-2111です'],
    ['phone', '09012345678'],
    ['chat', 'LINE交換しませんか'],
    ['chat', 'ＬＩＮＥで連絡します'],
    ['chat', 'L I N E の ID を送ります'],
    ['chat', 'ラ イ ン で連絡をください'],
    ['chat', 'ラ・イ・ンを教えてください'],
    ['chat', '公式ラインに登録してください'],
    ['chat', 'らいん交換できますか'],
    ['chat', 'LINE ID: hana123'],
    ['chat', 'https://lin.ee/abc123 から追加を'],
    ['chat', 'https://line.me/ti/p/xyz'],
    ['chat', 'Skypeで話しましょう'],
    ['chat', 'スカイプのIDを教えてください'],
    ['chat', 'ディスコードに招待します'],
    ['chat', 'discord.gg/abcd'],
    ['chat', 'Telegramでやりとりしたいです'],
    ['chat', 't.me/hanahana'],
    ['chat', 'チャットワークでのやりとりをお願いします'],
    ['chat', 'インスタのアカウントを送ります'],
    ['chat', 'DMください'],
    ['chat', 'Please add me on WhatsApp'],
    ['outside', '直接契約しませんか'],
    ['outside', '直 接 取 引 でお願いします'],
    ['outside', '直接お支払いします'],
    ['outside', '手数料なしでお願いできます'],
    ['outside', '手数料が取られないので得です'],
    ['outside', 'サイトを通さずに進めましょう'],
    ['outside', 'サイト外でやりとりしたいです'],
    ['outside', '個人的に連絡したいです'],
    ['outside', '電話番号を教えてください'],
    ['outside', '連絡先の交換をお願いします'],
    ['outside', 'We can pay you directly'],
    ['outside', 'Let us work outside of this site'],
    ['outside', 'You can avoid the fees'],
    ['unpaid', '先に作業を始めてください'],
    ['unpaid', '契約の前に始めてもらえますか'],
    ['unpaid', '入金前にお願いします'],
    ['unpaid', 'お試しで無料でお願いします'],
    ['unpaid', 'テスト課題は無償です'],
    ['unpaid', '最初の分はただでやってください'],
    ['unpaid', '無料でお試しを一枚'],
    ['unpaid', '登録料を払ってください'],
    ['unpaid', 'Please do a free trial first'],
    ['unpaid', 'start working before the contract'],
  ];
  test.each(cases)('%s: %s', (lure, text) => {
    expect(findLures(text)).toContain(lure);
  });
});

describe('what is part of the work is no lure', () => {
  test.each([
    ['a price', '報酬は¥12,000、合計120,000円です'],
    ['a large price', '10,800,000円の見積りです'],
    ['a day', '2026年11月20日（金）に納品します'],
    ['a day and a time', '2026-11-20 10:30 ごろ'],
    ['a day in kanji', '十一月二十日、〇時から'],
    ['a postal code', '〒012-0844 湯沢市'],
    ['an invoice number', 'T1234567890123'],
    ['a corporate number', '法人番号は 3130001012345 です'],
    ['numbers of parts', '部品 001 002 003 004 005'],
    ['a product code', 'JAN 4901234567894'],
    ['online work', 'オンラインで話し合いましょう'],
    ['a guideline', 'ガイドラインで決まっています'],
    ['a production line', '製造ラインで使う表です'],
    ['a deadline', 'デッドラインを教えてください'],
    ['a line that is drawn', '列のあいだにラインを引いてください'],
    ['a line of a program', 'the error is in line 12, see the guideline'],
    ['handing over', 'できた物は直接お渡しします'],
    ['bringing', '直接お届けに行きます'],
    ['typing', 'セルに直接入力してください'],
    ['who bears the fee', '手数料は会社が払います'],
    ['the fee that is shown', '働き手の手数料は0円と書いてあります'],
    ['free parking', '無料の駐車場があります'],
    ['an order of work', '先にお礼を申し上げます'],
    ['a chat as a subject', 'チャットワークの使い方の手引きを作る仕事です'],
    ['a picture of a page', 'サイトのトップページの写真を直してください'],
    ['a handle', '見出しは「@結の里」です'],
    ['names', '髙﨑𠮷①㈱の240枚、よろしくお願いします'],
    ['a plain address of a page', 'https://www.example.jp/a?b=0183&c=20261120'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(findLures(text)).toEqual([]);
  });
});

test('each kind is named once, in the order of the list', () => {
  expect(findLures('LINE交換して、直接契約で。090-1234-5678 か hana@example.jp、090-8765-4321')).toEqual([
    'email',
    'phone',
    'chat',
    'outside',
  ]);
});

test('a text of the largest size is looked through at once', () => {
  const begun = performance.now();
  for (const part of ['0-', 'a.', '(at)', '〇 ', 'LINE ', '直接'])
    findLures(part.repeat(Math.floor(4000 / part.length)));
  expect(performance.now() - begun).toBeLessThan(1_000);
});
