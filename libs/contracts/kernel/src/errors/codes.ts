import type { Locale } from '../scalars';
import { COMMON_ERRORS } from './common';
import { IDENTITY_ERRORS } from './identity';
import { LIVE_ERRORS } from './live';
import { ORGANIZATION_ERRORS } from './organization';

interface ErrorEntry {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** The closed list: every code that may cross a boundary, with its HTTP status and its words. */
export const ERRORS = {
  ...COMMON_ERRORS,
  ...IDENTITY_ERRORS,
  ...LIVE_ERRORS,
  ...ORGANIZATION_ERRORS,
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;
export type CommonErrorCode = keyof typeof COMMON_ERRORS;

export function statusOf(code: ErrorCode): number {
  return ERRORS[code].status;
}

export function titleOf(code: ErrorCode, locale: Locale): string {
  return ERRORS[code][locale === 'en' ? 'en' : 'zh'];
}
