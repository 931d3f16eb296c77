import fc from 'fast-check';
import type { SpecRow } from './testing';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const closed = (digits: string) => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + '10X98765432'[sum % 11];
};
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Few people, so that they meet: each with an ID number and as it is written by different hands. */
const people = Array.from({ length: 8 }, (_, n) => closed(`36082719${80 + n}0${1 + n}1${n % 10}0${30 + n}`));
const writtenIds = people.flatMap((id) => [
  ...[id, id, ` ${id.slice(0, 6)} ${id.slice(6)}`, id.toLowerCase(), wide(id), `　${wide(id.toLowerCase())}`],
  id.slice(0, 6) + id.slice(8, 17),
]);
const wrongIds = [
  '无',
  '36082719800101103',
  '360827198013011031',
  '3.60827E+17',
  '360827198001011030',
  'E1234',
];
const phones = Array.from({ length: 8 }, (_, n) => `1380796000${n}`);
const writtenPhones = phones.flatMap((phone) => [phone, phone, `+86 ${phone}`, `86-${phone}`, wide(phone)]);
const wrongPhones = ['0796-6322000', '1380796', '12800000000', '没有'];

const often = (weight: number, texts: readonly string[]) => ({
  weight,
  arbitrary: fc.constantFrom(...texts),
});

const row: fc.Arbitrary<SpecRow> = fc.record({
  id: fc.oneof(often(8, writtenIds), often(4, ['', ' ']), often(1, wrongIds)),
  phone: fc.oneof(often(8, writtenPhones), often(3, ['', '　']), often(1, wrongPhones)),
});

/** Rows in which people come twice, share phones, leave cells blank and mistype. */
export const roster = (most = 30): fc.Arbitrary<SpecRow[]> => fc.array(row, { maxLength: most });
