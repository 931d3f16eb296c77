import type { Locale } from '@nuanxin/contracts/kernel';
import type { ReportAdvice } from '@nuanxin/contracts/live';
import { REPORT_ADVICE } from './report-advice';

const UNITS = {
  none: () => '',
  fen: (fen: number) => `¥ ${(fen / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`,
  share: (share: number) => `${Math.round(share * 100)}%`,
  pieces: (count: number, locale: Locale) => (locale === 'en' ? String(count) : `${count} 件`),
  people: (count: number, locale: Locale) => (locale === 'en' ? `${count} people` : `${count} 人`),
  minutes: (count: number, locale: Locale) => (locale === 'en' ? `${count} min` : `${count} 分钟`),
} as const;

/** A piece of advice as a sentence. */
export function adviceWords({ rule, name = '', value = 0, of = 0 }: ReportAdvice, locale: Locale): string {
  const { words, unit } = REPORT_ADVICE[rule];
  const say = UNITS[unit];
  const filling = { name, value: say(value, locale), of: say(of, locale) };
  const sentence = locale === 'en' ? words.en : words.zh;
  return sentence.replace(/\{(name|value|of)\}/g, (_slot, key: keyof typeof filling) => filling[key]);
}
