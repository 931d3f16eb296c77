import { type Closeness, romanised, soundAlike, soundsOf } from './han-sounds';

/** What can be asked of two names; both already as `plainName` gives them. */
export const NAME_TESTS = {
  /** 劉曉慶, 刘晓庆; 陈喆, 陈哲. */
  'same-characters': (left: string, right: string) => left === right,
  /** 张伟, 章伟; also 张伟, zhangwei. */
  'same-sound': (left: string, right: string) => sounds(left, right, 'tone') || latin(left, right),
  /** 张伟, 章维. */
  'same-syllables': (left: string, right: string) => sounds(left, right, 'syllable'),
  /** 陈林, 程宁. */
  'similar-syllables': (left: string, right: string) => sounds(left, right, 'ear'),
  /** 王小明, 王晓明; 王小明, 王明: the surname is the same and one character differs, is missing or too many. */
  'one-character': oneCharacter,
  /** 王小明, 小明王; 王小明, 王明小. */
  'other-order': (left: string, right: string) => left !== right && ordered(left) === ordered(right),
  /** 王小明, 王芳. */
  'same-surname': (left: string, right: string) => surnameOf(left) === surnameOf(right),
} as const;
export type NameTest = keyof typeof NAME_TESTS;

/** The usual surnames of two characters. */
const COMPOUND = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 宇文 长孙 轩辕 端木 百里 东郭 南宫 西门 申屠 太史 闻人 澹台 呼延 钟离'.split(
    ' ',
  ),
);

export function surnameOf(name: string): string {
  const two = name.slice(0, 2);
  return name.length > 2 && COMPOUND.has(two) ? two : (Array.from(name)[0] ?? '');
}

function sounds(left: string, right: string, closeness: Closeness): boolean {
  const [mine, theirs] = [Array.from(left), Array.from(right)];
  return (
    mine.length === theirs.length && mine.every((each, at) => soundAlike(each, theirs[at] ?? '', closeness))
  );
}

const LATIN = /^[a-zü]+$/;

/** A name in Chinese and one in Latin letters, in either order of surname and given name. */
function latin(left: string, right: string): boolean {
  if (LATIN.test(left) === LATIN.test(right)) return false;
  const [letters, han] = LATIN.test(left) ? [left, right] : [right, left];
  const surname = surnameOf(han);
  const given = romanised(han.slice(surname.length));
  const plain = letters.replace(/ü/g, 'v');
  // As a surname a character is often read otherwise than usual: 仇 is Qiu, 单 is Shan.
  const readings = surname.length === 1 ? soundsOf(surname).syllable : [romanised(surname)];
  return readings.some((reading) => plain === reading + given || plain === given + reading);
}

function oneCharacter(left: string, right: string): boolean {
  if (left === right || surnameOf(left) !== surnameOf(right)) return false;
  const [shorter, longer] = [Array.from(left), Array.from(right)].sort((a, b) => a.length - b.length);
  if (!shorter || !longer || shorter.length < 2 || longer.length - shorter.length > 1) return false;
  const at = shorter.findIndex((each, place) => each !== longer[place]);
  const from = at < 0 ? shorter.length : at;
  const rest = (characters: readonly string[], start: number) => characters.slice(start).join('');
  const same = shorter.length === longer.length;
  return rest(shorter, same ? from + 1 : from) === rest(longer, from + 1);
}

function ordered(name: string): string {
  return Array.from(name).sort().join('');
}
