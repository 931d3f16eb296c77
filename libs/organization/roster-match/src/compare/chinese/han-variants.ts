import { Converter } from 'opencc-js/t2cn';

/**
 * Characters that name the same person in another hand: variants (异体字), Japanese and old forms that input methods offer, and rare
 * characters that are replaced where a system cannot store them. What OpenCC turns already does not stand here.
 */
const VARIANTS: Readonly<Record<string, string>> = {
  ...{
    喆: '哲',
    堃: '坤',
    甯: '宁',
    邨: '村',
    珮: '佩',
    彊: '强',
    勲: '勋',
    愼: '慎',
    眞: '真',
    呉: '吴',
    髙: '高',
  },
  ...{
    衞: '卫',
    栢: '柏',
    緖: '绪',
    旣: '既',
    濶: '阔',
    燄: '焰',
    煇: '辉',
    燿: '耀',
    埰: '采',
    囯: '国',
    氷: '冰',
  },
  ...{
    惪: '德',
    悳: '德',
    徳: '德',
    黒: '黑',
    歩: '步',
    淸: '清',
    靑: '青',
    寛: '宽',
    桒: '桑',
    秌: '秋',
    冨: '富',
  },
  ...{
    峩: '峨',
    羙: '美',
    竝: '并',
    亜: '亚',
    徃: '往',
    鉄: '铁',
    㛃: '洁',
    䶮: '龑',
    広: '广',
    沢: '泽',
    浜: '滨',
  },
  ...{
    辺: '边',
    斎: '斋',
    斉: '齐',
    応: '应',
    恵: '惠',
    栄: '荣',
    桜: '樱',
    関: '关',
    鶏: '鸡',
    竜: '龙',
    滝: '泷',
  },
};

const toSimplified = Converter({ from: 't', to: 'cn' });
/** Points and blanks within a name, as in 买买提·吐尔逊. */
const BETWEEN = /[\s·•・‧.．。\-‐–—]+/gu;

/** Traditional characters and variants as the simplified ones they stand for; width and case are made one. */
export function simplified(text: string): string {
  const plain = toSimplified(text.normalize('NFKC').toLowerCase());
  return Array.from(plain, (character) => VARIANTS[character] ?? character).join('');
}

/** A name without what stands between its parts. */
export function plainName(text: string): string {
  return simplified(text).replace(BETWEEN, '');
}
