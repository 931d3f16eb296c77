import { z } from 'zod';
import { NAME_TESTS } from '../compare/chinese/han-names';
import { ID_TESTS } from '../compare/chinese/id-number';
import { PHONE_TESTS } from '../compare/chinese/phone';
import { PLACE_DEPTHS } from '../compare/chinese/place';
import { ColumnReference } from './column-settings';

/** The names of a table of tests. */
function oneOf<Name extends string>(tests: Readonly<Record<Name, unknown>>) {
  return z.enum(Object.keys(tests) as [Name, ...Name[]]);
}

const Threshold = z.number().gt(0).max(1);
const Edits = z.number().int().min(1).max(20);
/** Where YYYY, MM and DD stand, as YYYY-MM-DD or YYYYMMDD. */
export const DateFormat = z
  .string()
  .refine((text) => ['YYYY', 'MM', 'DD'].every((part) => text.includes(part)), 'must name YYYY, MM and DD');

/** One value of each row; `with` names another column on the right side. */
const values = { column: ColumnReference, with: ColumnReference.optional() };

/** What can be asked of the two values of a pair. None of them is true when a value is missing. */
export const ValueCondition = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal('same'), ...values }),
  z.strictObject({ test: z.literal('jaro-winkler'), ...values, atLeast: Threshold }),
  z.strictObject({ test: z.literal('levenshtein'), ...values, atMost: Edits }),
  z.strictObject({ test: z.literal('damerau-levenshtein'), ...values, atMost: Edits }),
  z.strictObject({
    test: z.literal('date-within'),
    ...values,
    format: DateFormat,
    atMost: z.number().gt(0),
    unit: z.enum(['day', 'month', 'year']),
  }),
  z.strictObject({ test: z.literal('day-month-swapped'), ...values, format: DateFormat }),
  z.strictObject({ test: z.literal('chinese-name'), ...values, is: oneOf(NAME_TESTS) }),
  z.strictObject({ test: z.literal('id-number'), ...values, is: oneOf(ID_TESTS) }),
  z.strictObject({ test: z.literal('phone'), ...values, is: oneOf(PHONE_TESTS) }),
  z.strictObject({ test: z.literal('place'), ...values, to: z.enum(PLACE_DEPTHS) }),
]);
export type ValueCondition = z.infer<typeof ValueCondition>;

export type Condition =
  | ValueCondition
  /** The value is missing on at least one side; with `format`, a value that is no date counts as missing. */
  | { test: 'missing'; column: ColumnReference; format?: string | undefined }
  | { test: 'all'; of: Condition[] }
  | { test: 'any'; of: Condition[] };

/** Whether something holds for a pair. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    ValueCondition,
    z.strictObject({
      test: z.literal('missing'),
      column: ColumnReference,
      format: DateFormat.optional(),
    }),
    z.strictObject({ test: z.literal('all'), of: z.array(Condition).min(1) }),
    z.strictObject({ test: z.literal('any'), of: z.array(Condition).min(1) }),
  ]),
);

/** The columns that a condition looks at. */
export function columnsOf(condition: Condition): ColumnReference[] {
  if ('of' in condition) return condition.of.flatMap(columnsOf);
  if (!('with' in condition) || condition.with === undefined) return [condition.column];
  return [condition.column, condition.with];
}
