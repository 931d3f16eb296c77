import { closeSync, openSync, writeSync } from 'node:fs';

/** Two rosters on disk, always the same: members `姓名,身份证号,手机号,所在党支部`, workers `平台,姓名,身份证号,手机号,居住地`. */
export interface RosterFiles {
  readonly members: string;
  readonly workers: string;
}

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高'];
const GIVEN = [...'伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英'];
const PLATFORMS = ['美团', '饿了么', '滴滴出行', '货拉拉', '顺丰速运', '中通快递'];
const TOWNSHIPS = ['泉江镇', '雩田镇', '碧洲镇', '草林镇', '堆子前镇', '左安镇', '高坪镇', '大汾镇'];
const PREFIXES = ['138', '139', '150', '159', '177', '186', '189', '199'];
/** No mobile number. */
const OFFICE = '0796-6322000';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const [DAYS, SEQUENCES, FIRST_DAY] = [16_000, 1000, Date.UTC(1962, 0, 1)];
const DAY_MS = 86_400_000;
const LINES = 8192;

/** Of person n: by multiplication, so that neighbours on a roster are none in the calendar. */
const shuffled = (n: number, factor: number, among: number) => (n * factor) % among;
const pick = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!;

const days = Array.from({ length: DAYS }, (_, day) =>
  new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', ''),
);

function idNumber(person: number): string {
  const n = shuffled(person, 7_368_787, DAYS * SEQUENCES);
  const digits = `360827${days[n % DAYS]}${String(Math.floor(n / DAYS)).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (digits.charCodeAt(at) - 48), 0);
  return digits + '10X98765432'[sum % 11];
}

const phone = (person: number) =>
  pick(PREFIXES, person) + String(shuffled(person, 3_456_789, 99_999_989)).padStart(8, '0');
const name = (person: number) =>
  pick(SURNAMES, person) + pick(GIVEN, person >> 3) + (person % 3 === 0 ? '' : pick(GIVEN, person >> 7));

function member(n: number): string {
  const id = n % 50 === 7 ? '' : idNumber(n);
  return `${name(n)},${id},${n % 20 === 3 ? '' : phone(n)},${pick(TOWNSHIPS, n >> 4)}流动党支部\n`;
}

/**
 * Row n of `rows`: a third of the people are members too. Every eighth row is of somebody who was there before, on another platform;
 * some have no ID number, the phone of another person, or of an office.
 */
function worker(n: number, rows: number, members: number): string {
  const person = members - Math.floor(rows / 3) + (n % 8 === 5 ? n >> 1 : n);
  const id = n % 12 === 1 ? '' : idNumber(person);
  const own = n % 33 === 2 ? '' : phone(n % 60 === 4 ? person + 17 : person);
  const told = n % 200 === 9 ? OFFICE : own;
  return `${pick(PLATFORMS, n)},${name(person)},${id},${told},"江西省遂川县${pick(TOWNSHIPS, n >> 2)}"\n`;
}

export function writeRosters(files: RosterFiles, members: number, workers: number): void {
  write(files.members, '姓名,身份证号,手机号,所在党支部\n', members, member);
  write(files.workers, '平台,姓名,身份证号,手机号,居住地\n', workers, (n) => worker(n, workers, members));
}

function write(file: string, head: string, rows: number, line: (row: number) => string): void {
  const out = openSync(file, 'w');
  writeSync(out, head);
  for (let row = 0; row < rows; row += LINES)
    writeSync(out, Array.from({ length: Math.min(LINES, rows - row) }, (_, at) => line(row + at)).join(''));
  closeSync(out);
}
