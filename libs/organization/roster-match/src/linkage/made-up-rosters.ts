import { checkDigitOf } from '../compare/chinese/id-number';
import { seeded } from './seeded';
import type { Table } from './table';

const NAMES = [...'伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建国文辉力兰红玉梅琴云飞龙凤春雪'];
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐'];
const TOWNS = ['泉江镇', '雩田镇', '碧洲镇', '草林镇', '堆子前镇', '左安镇', '高坪镇', '大汾镇'];
/** What a clerk writes instead: by ear, in traditional characters, in a variant. */
const INSTEAD: Readonly<Record<string, string>> = {
  ...{ 伟: '维', 芳: '方', 丽: '麗', 强: '強', 军: '君', 杰: '傑', 明: '鸣', 华: '華', 辉: '煇' },
  ...{ 兰: '蘭', 云: '芸', 飞: '飛', 龙: '竜', 凤: '風', 张: '章', 刘: '劉', 陈: '陳', 杨: '楊', 黄: '黃' },
};
const COLUMNS = ['姓名', '身份证号', '手机', '住址'] as const;
type Person = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Two rosters of people who do not exist; who is on both has the same number in both ids, and slips in what is written of him. */
export function madeUpRosters(each: number, both: number): { left: Table; right: Table } {
  const chance = seeded(20261125);
  const one = <Value>(of: readonly Value[]) => of[Math.floor(chance() * of.length)] as Value;
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(chance() * 10)).join('');
  const day = (count: number) => String(1 + Math.floor(chance() * count)).padStart(2, '0');
  const person = (): Person => {
    const id = `360827${1950 + Math.floor(chance() * 55)}${day(12)}${day(28)}${digits(3)}`;
    return {
      姓名: one(SURNAMES) + one(NAMES) + (chance() < 0.7 ? one(NAMES) : ''),
      身份证号: id + checkDigitOf(id),
      手机: `13${digits(9)}`,
      住址: `江西省吉安市遂川县${one(TOWNS)}`,
    };
  };
  const swapped = (text: string) => {
    const at = 6 + Math.floor(chance() * (text.length - 8));
    return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  };
  const slip = (share: number, text: string, change: (text: string) => string) =>
    chance() < share ? change(text) : text;
  const again = (known: Person): Person => ({
    姓名: slip(0.3, known.姓名, (name) => [...name].map((each) => INSTEAD[each] ?? each).join('')),
    身份证号: slip(0.3, slip(0.15, known.身份证号, swapped), () => ''),
    手机: slip(
      0.15,
      slip(0.3, known.手机, () => `13${digits(9)}`),
      swapped,
    ),
    住址: slip(
      0.2,
      slip(0.3, known.住址, (home) => home.slice(6)),
      () => `江西省吉安市遂川县${one(TOWNS)}`,
    ),
  });
  const lefts = Array.from({ length: each }, person);
  const rights = Array.from({ length: each }, (_, at) =>
    at < both ? again(lefts[at] ?? person()) : person(),
  );
  const table = (name: string, people: readonly Person[], idOf: (at: number) => string): Table => ({
    name,
    ids: people.map((_, at) => idOf(at)),
    columns: new Map(COLUMNS.map((column) => [column, people.map((each) => each[column])])),
  });
  return {
    left: table('members', lefts, (at) => `m${at}`),
    right: table('workers', rights, (at) => (at < both ? `w${at}` : `w${at + each}`)),
  };
}
