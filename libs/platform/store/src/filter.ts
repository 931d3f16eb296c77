import { trusted } from 'mongoose';

type Scalar = string | number | boolean | Date | null;

/** An operator that this code wrote itself; Mongoose's `sanitizeFilter` lets no other through. */
export type Operator = Readonly<Record<`$${string}`, unknown>>;

/** Fields and what they must be. Operators come from the functions of this file, never from a request. */
export type Filter = Readonly<Record<string, Scalar | Operator>>;

/** Any of the values; of none when there are none. */
export function among(values: readonly Scalar[]): Operator {
  return trusted({ $in: [...values] });
}

/** At least `low` and below `high`. */
export function between(low: Scalar, high: Scalar): Operator {
  return trusted({ $gte: low, $lt: high });
}

export function atLeast(low: Scalar): Operator {
  return trusted({ $gte: low });
}

export function below(high: Scalar): Operator {
  return trusted({ $lt: high });
}

export function other(than: Scalar): Operator {
  return trusted({ $ne: than });
}

/** Text that begins with `start`, letter for letter, or a list with such a text; an index on the field serves it. */
export function beginning(start: string): Operator {
  return trusted({ $regex: `^${start.replace(/[^\p{L}\p{N}]/gu, '\\$&')}` });
}

/**
 * The filter as Mongoose takes it. A value that is undefined would match records without the field, whoever they belong to,
 * so it is refused.
 */
export function checked(filter: Filter): Filter {
  for (const [field, value] of Object.entries(filter)) refuseUndefined(field, value);
  return filter;
}

function refuseUndefined(field: string, value: unknown): void {
  if (value === undefined) throw new TypeError(`the filter leaves ${field} undefined`);
  if (value === null || typeof value !== 'object' || value instanceof Date) return;
  for (const [key, part] of Object.entries(value)) refuseUndefined(`${field}.${key}`, part);
}
