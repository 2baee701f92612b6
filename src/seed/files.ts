/** A file that somebody of the demonstration sends: its name, and its text as CSV or plain text, or what was drawn. */
export type TypedFile = readonly [name: string, content: string | (() => Uint8Array)];

export function fileOf([name, content]: TypedFile): File {
  const typed = typeof content === 'string' ? `\ufeff${content}` : new Uint8Array(content());
  return new File([typed], name);
}

/** The table that was ordered: 240 slips, the same at every run. */
export const slips: TypedFile = ['出荷伝票_240枚.csv', tableOfSlips()];

function tableOfSlips(): string {
  const goods = ['りんご（ふじ）', 'りんご（王林）', '長芋', '白菜', '大根'];
  const lines = Array.from({ length: 240 }, (_, i) => {
    const day = String(1 + Math.floor(i / 12)).padStart(2, '0');
    const size = i % 80 === 79 ? '要確認' : ['2L', 'L', 'M'][i % 3];
    return `10月${day}日,${101 + (i % 37)},${goods[i % goods.length]},${size},${10 + ((i * 7) % 40)}`;
  });
  return `日付,農家の番号,品目,規格,数量\r\n${lines.join('\r\n')}\r\n`;
}
