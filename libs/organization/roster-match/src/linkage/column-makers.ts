import { surnameOf } from '../compare/chinese/han-names';
import { romanised } from '../compare/chinese/han-sounds';
import { plainName, simplified } from '../compare/chinese/han-variants';
import { birthDateOf, idNumber } from '../compare/chinese/id-number';
import { phoneNumber } from '../compare/chinese/phone';
import type { Maker } from './column-settings';

/** What each maker does with a value that is there. */
export const MAKERS: Record<Maker, (text: string) => string> = {
  lower: (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim(),
  digits: (text) => text.normalize('NFKC').replace(/\D+/g, ''),
  letters: (text) => text.normalize('NFKC').replace(/[^\p{L}]+/gu, ''),
  simplified,
  'chinese-name': plainName,
  surname: (text) => surnameOf(plainName(text)),
  pinyin: (text) => romanised(plainName(text)),
  'id-number': idNumber,
  'birth-date': birthDateOf,
  phone: phoneNumber,
};
