import { inject, Service } from '@angular/core';
import type { Fen, Instant, Locale } from '@nuanxin/contracts/kernel';
import { Language } from './language';

/** Days and hours are those of the county, wherever the screen stands. */
export const COUNTY_ZONE = 'Asia/Shanghai';

const SHAPES = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  moment: { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  exact: {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
  time: { hour: '2-digit', minute: '2-digit' },
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  month: { year: 'numeric', month: 'long' },
  date: { month: 'numeric', day: 'numeric', weekday: 'short' },
  weekday: { month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateShape = keyof typeof SHAPES;

const JUST_NOW = { 'zh-CN': '刚刚', en: 'just now' } as const;

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** Dates, numbers and money in the form of the chosen language. */
@Service()
export class Format {
  private readonly language = inject(Language);

  date(instant: Instant | Date, shape: DateShape = 'moment'): string {
    return formatDate(instant, shape, this.language.locale());
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.language.locale()).format(value);
  }

  percent(share: number): string {
    return new Intl.NumberFormat(this.language.locale(), {
      style: 'percent',
      maximumFractionDigits: 0,
    }).format(share);
  }

  /** `123450` → `¥ 1,234.50`. */
  money(fen: Fen): string {
    return formatMoney(fen);
  }

  /** `3 分钟前`, `2 小时后`; whole seconds below a minute are "now". */
  relative(instant: Instant, now: Date): string {
    const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
    const words = new Intl.RelativeTimeFormat(this.language.locale(), { numeric: 'auto' });
    const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
    return step ? words.format(Math.trunc(seconds / step[1]), step[0]) : JUST_NOW[this.language.locale()];
  }
}

export function formatDate(instant: Instant | Date, shape: DateShape, locale: Locale): string {
  const options = { ...SHAPES[shape], hourCycle: 'h23', timeZone: COUNTY_ZONE } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(instant));
}

/** Integer fen, also below zero, to yuan with thousands and two decimals: in integers all the way, no float is rounded. */
export function formatMoney(fen: Fen): string {
  const yuan = new Intl.NumberFormat('en').format(Math.trunc(Math.abs(fen) / 100));
  return `${fen < 0 ? '−' : ''}¥ ${yuan}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}

/** `123450` → `1234.50`: yuan for a spreadsheet to reckon with. */
export function plainYuan(fen: Fen): string {
  return `${fen < 0 ? '-' : ''}${Math.trunc(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}
