import { expect, test } from 'vitest';
import { reachesIn } from './inquiry.rules.ts';

test.each([
  ['0183-73-2111（夜）', ['+81183732111']],
  ['０９０－１２３４－５６７８', ['+819012345678']],
  ['髙﨑（0183）73-2111', ['+81183732111']],
  ['09012345678 0183732111', ['+819012345678', '+81183732111']],
  ['メールｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐへ', ['hana@example.jp']],
  ['0183-73-2111 か hana.t@example.co.jp', ['+81183732111', 'hana.t@example.co.jp']],
  ['あとで', []],
  ['あいう', []],
  ['1234', []],
  ['hana@', []],
])('in %j somebody can be reached at %j', (typed, found) => {
  expect(reachesIn(typed).map((reach) => (reach.by === 'mail' ? reach.address : reach.number))).toEqual(
    found,
  );
});
