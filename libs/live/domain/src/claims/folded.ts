/** A text as rules read it, and for each of its letters the place in the text as it was written. */
export interface Folded {
  readonly letters: string;
  readonly places: readonly number[];
}

/** Where a sentence or a part of one ends: words do not reach across. Everything else between letters is skipped. */
const ENDS = new Set('。！？；，、：!?;,:\n');

/** Traditional and simplified letters of the words that rules are about; a rule with other letters wants them here. */
const SIMPLIFIED = new Map(
  (
    '國国級级極极頂顶絕绝對对獨独無无雙双營营養养價价網网銷销領领導导藥药療疗癒愈處处壓压癌癌減减濕湿腎肾癢痒護护' +
    '肝肝瀝沥歷历糖糖驗验證证純纯農农殘残機机綠绿統统計计調调查查顯显專专傳传醫医飲饮開开壯壮緊紧錢钱轉转賭赌' +
    '運运費费郵邮貨货發发還还' +
    '鮮鲜進进強强優优貴贵銳锐賬账億亿淨净質质標标準准產产許许權权復复購购補补陽阳瘀淤軟软預预認认'
  )
    .match(/../gu)
    ?.map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
);

/**
 * Folds full-width, capital and traditional letters, and leaves out what was put between letters to hide a word: `最-佳`,
 * `最 佳`, `Ｎｏ．１`.
 */
export function folded(text: string): Folded {
  let letters = '';
  const places: number[] = [];
  let place = 0;
  for (const written of text) {
    for (const letter of written.normalize('NFKC').toLowerCase()) {
      const plain = SIMPLIFIED.get(letter) ?? letter;
      if (!/[\p{L}\p{N}%]/u.test(plain) && !ENDS.has(written) && !ENDS.has(plain)) continue;
      letters += plain;
      for (let unit = 0; unit < plain.length; unit++) places.push(place);
    }
    place += written.length;
  }
  return { letters, places };
}

/** Whether rules about the two words would find the same. */
export function isSameWord(one: string, other: string): boolean {
  return folded(one).letters === folded(other).letters;
}
