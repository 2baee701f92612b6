import { words } from './chance.ts';

/** With their readings, as they are common around Akita; some are hard to write. */
export const familyNames = pairs(`
  佐藤:サトウ 鈴木:スズキ 高橋:タカハシ 佐々木:ササキ 伊藤:イトウ 阿部:アベ 加藤:カトウ 菅原:スガワラ 小林:コバヤシ 斎藤:サイトウ
  三浦:ミウラ 渡部:ワタナベ 工藤:クドウ 柴田:シバタ 藤原:フジワラ 髙﨑:タカサキ 𠮷田:ヨシダ 小野:オノ 遠藤:エンドウ 今野:コンノ
  畠山:ハタケヤマ 成田:ナリタ 石川:イシカワ 千葉:チバ 浜田:ハマダ 熊谷:クマガイ 土田:ツチダ 進藤:シンドウ 児玉:コダマ 大友:オオトモ`);

export const givenNames = pairs(`
  花子:ハナコ 健:ケン 千夏:チナツ 一郎:イチロウ 美咲:ミサキ 拓也:タクヤ 陽子:ヨウコ 大地:ダイチ 静:シズカ 茂:シゲル 春:ハル
  由美:ユミ 誠:マコト 恵:メグミ 翔:ショウ 葵:アオイ 直樹:ナオキ 久美子:クミコ 修:オサム 真央:マオ 幸:サチ 隆:タカシ 節子:セツコ
  蓮:レン 彩:アヤ 勝:マサル 里奈:リナ 清:キヨシ 文:フミ 航:ワタル`);

/** The towns: the first 20 have a name of their own, further ones a number behind it. */
export const townNames = [
  '結が丘',
  '雪川',
  '稲穂',
  '松原',
  '湯の沢',
  '花巻野',
  '浜風',
  '杉沢',
  '里見',
  '青葉台',
  '金山',
  '白鳥',
  '小坂',
  '水無',
  '柳田',
  '朝日岳',
  '千畳',
  '森吉野',
  '米代',
  '桜堤',
] as const;

export const streets = [
  '本町',
  '駅前通り',
  '中野',
  '川原',
  '蔵町',
  '新町',
  '田町',
  '上野',
  '下野',
  '大橋',
] as const;

export const businesses = words(
  '農園 青果 水産 建設 旅館 商店 製作所 酒造 味噌醸造 観光 林業 畜産 印刷 食品 木工 福祉会 クリニック 運輸 電設 出版',
);

export const introductions = [
  '入力の仕事をしていました。',
  '平日の午前に、少しずつ進めます。',
  '町の広報の手伝いをしていました。',
  '子どもが学校にいる時間に働けます。',
  '冬のあいだは、長い時間働けます。',
  'ていねいに、早めの連絡を心がけています。',
  '',
  '表計算の講座を終えています。',
] as const;

export const earlierWork = [
  '農協の事務を8年',
  '町の図書館で5年',
  '縫製の工場で12年',
  '旅館の受付を6年',
  '介護の仕事を10年',
  '印刷会社の組版を4年',
  '',
] as const;

export const proposalMessages = [
  '平日の午前に作業できます。同じような入力の経験があります。',
  '週に8時間ほど進められます。わからない字は、まとめて聞きます。',
  '町に住んでいるので、現地を見ることもできます。',
  '初めてですが、見本のとおりにていねいに進めます。',
  '前の仕事で、毎月同じ集計をしていました。早めに仕上げられます。',
] as const;

interface Pair {
  readonly written: string;
  readonly read: string;
}

function pairs(text: string): readonly Pair[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [written = '', read = ''] = pair.split(':');
      return { written, read };
    });
}
