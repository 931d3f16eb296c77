import * as z from 'zod';

/** 26 characters, Crockford base 32, made by the writer so that a retry writes the same document. */
export const Ulid = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'ulid');
export type Ulid = z.infer<typeof Ulid>;

/** An instant in UTC, ISO 8601 with milliseconds: `2026-11-23T08:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** A day of the calendar in Asia/Shanghai: `2026-11-23`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** Money in integer fen; never a fraction, never a float. Up to 100 billion yuan. */
export const Fen = z.int().min(0).max(10_000_000_000_000);
export type Fen = z.infer<typeof Fen>;

/** WGS-84 `[longitude, latitude]` in degrees. */
export const LngLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export type LngLat = z.infer<typeof LngLat>;

/** A mainland mobile number in E.164: `+8613812345678`. */
export const Phone = z.string().regex(/^\+861[3-9]\d{9}$/, 'phone');
export type Phone = z.infer<typeof Phone>;

/** Counts the changes of an aggregate; a write names the revision it saw. */
export const Revision = z.coerce.number().int().min(0);

export const Locale = z.enum(['zh-CN', 'en']);
export type Locale = z.infer<typeof Locale>;

/** One line that people read: trimmed, NFC, without control characters. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(min)
    .max(max)
    .regex(/^\P{Cc}*$/u, 'control-characters');
