import type { FenEstimate, FractionEstimate } from '@nuanxin/contracts/live';
import type { Format } from '@nuanxin/web/i18n';

/** Money that may be below zero. */
export function signed(format: Format, fen: number): string {
  return fen < 0 ? `−${format.money(-fen)}` : format.money(fen);
}

/** A fraction that may be below zero. */
export function signedShare(format: Format, share: number): string {
  return share < 0 ? `−${format.percent(-share)}` : format.percent(share);
}

export interface Shown {
  readonly value: string;
  readonly range: string;
}

export function shownFen(format: Format, { value, low, high }: FenEstimate): Shown {
  return { value: signed(format, value), range: `${signed(format, low)} – ${signed(format, high)}` };
}

export function shownShare(format: Format, { value, low, high }: FractionEstimate): Shown {
  const range = `${signedShare(format, low)} – ${signedShare(format, high)}`;
  return { value: signedShare(format, value), range };
}
