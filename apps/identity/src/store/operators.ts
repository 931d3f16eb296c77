import type { Operator } from '@nuanxin/platform/store';
import { trusted } from 'mongoose';

/** The field is not there. */
export function absent(): Operator {
  return trusted({ $exists: false });
}

export function present(): Operator {
  return trusted({ $exists: true });
}

/** At most `high`; not for documents without the field. */
export function upTo(high: Date | string): Operator {
  return trusted({ $lte: high });
}

export function after(low: Date): Operator {
  return trusted({ $gt: low });
}
