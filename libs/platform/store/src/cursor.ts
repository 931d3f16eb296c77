import { DomainError } from '@nuanxin/contracts/kernel';
import { z } from 'zod';

/** The order of a list; records that are equal in it are ordered by their id, so that no page shifts. */
export interface Order {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

/** Where a page ended: the last record's sort value and id. */
export interface Place {
  readonly value: string | number | Date;
  readonly id: string;
}

const Written = z.tuple([z.string(), z.enum(['text', 'number', 'date']), z.string(), z.string()]);

/** Opaque to whoever carries it; bound to the order it was made for. */
export function cursorOf(order: Order, { value, id }: Place): string {
  const kind = value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : 'text';
  const text = value instanceof Date ? value.toISOString() : String(value);
  return Buffer.from(JSON.stringify([nameOf(order), kind, text, id])).toString('base64url');
}

/** @throws DomainError `request.invalid` when the cursor is not one of this order. */
export function placeAt(order: Order, cursor: string): Place {
  const [name, kind, text, id] = Written.parse(decoded(cursor));
  const value = kind === 'date' ? new Date(text) : kind === 'number' ? Number(text) : text;
  if (name !== nameOf(order) || Number.isNaN(value.valueOf())) throw invalid();
  return { value, id };
}

function decoded(cursor: string): unknown {
  try {
    const written = Written.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (written.success) return written.data;
  } catch (cause) {
    throw invalid(cause);
  }
  throw invalid();
}

function invalid(cause?: unknown): DomainError {
  return new DomainError('request.invalid', { fields: [{ path: 'after', rule: 'cursor' }] }, { cause });
}

function nameOf({ by, direction }: Order): string {
  return `${by} ${direction}`;
}
