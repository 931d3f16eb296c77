import { z } from 'zod';
import { ColumnReference } from './column-settings';
import { Condition, DateFormat } from './condition-settings';

/** Rare values count for more. On a fuzzy level the commoner of the two values counts. */
const TermFrequency = z.strictObject({
  column: ColumnReference,
  /** How much of the adjustment is taken, 0 to 1. */
  weight: z.number().min(0).max(1).default(1),
  /** No value counts as rarer than this share. */
  least: z.number().min(0).max(1).default(0),
});

export const LevelSettings = z.strictObject({
  label: z.string().min(1),
  when: Condition,
  termFrequency: TermFrequency.optional(),
});
export type LevelSettings = z.infer<typeof LevelSettings>;

/** Levels from the strongest to the weakest; what fulfils none of them is the level 0, "differs". */
export const LevelledComparison = z.strictObject({
  name: z.string().min(1),
  /** When nothing can be said; as it stands: when each column of the comparison is missing on a side. */
  missing: Condition.optional(),
  levels: z.array(LevelSettings).min(1).max(30),
});
export type LevelledComparison = z.infer<typeof LevelledComparison>;

const named = { name: z.string().min(1).optional(), column: ColumnReference };
/** A column by its name: others are made of it. */
const plain = { name: z.string().min(1).optional(), column: z.string().min(1) };
const descending = z.array(z.number().gt(0).max(1)).min(1);
const ascending = z.array(z.number().int().min(1)).min(1);

/** Comparisons that need only a column. `READY` turns each into levels. */
export const ReadyComparison = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), ...named, termFrequency: z.boolean().default(false) }),
  z.strictObject({
    kind: z.literal('name'),
    ...named,
    atLeast: descending.default([0.92, 0.88, 0.7]),
    termFrequency: z.boolean().default(true),
  }),
  z.strictObject({
    kind: z.literal('forename-surname'),
    name: z.string().min(1).optional(),
    forename: ColumnReference,
    surname: ColumnReference,
    /** Both in one column, so that rare full names count for more. */
    full: ColumnReference.optional(),
    atLeast: descending.default([0.92, 0.88]),
  }),
  z.strictObject({
    kind: z.literal('jaro-winkler'),
    ...named,
    atLeast: descending.default([0.9, 0.7]),
    termFrequency: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('levenshtein'),
    ...named,
    atMost: ascending.default([1, 2]),
    termFrequency: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('damerau-levenshtein'),
    ...named,
    atMost: ascending.default([1, 2]),
    termFrequency: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('date-of-birth'),
    ...named,
    format: DateFormat.default('YYYY-MM-DD'),
    /** A level for day and month in each other's place, after that of one edit. */
    dayMonthSwapped: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('email'), ...plain }),
  z.strictObject({ kind: z.literal('chinese-name'), ...plain, termFrequency: z.boolean().default(true) }),
  z.strictObject({ kind: z.literal('id-number'), ...plain }),
  z.strictObject({ kind: z.literal('phone'), ...plain, termFrequency: z.boolean().default(true) }),
  z.strictObject({ kind: z.literal('place'), ...plain, termFrequency: z.boolean().default(false) }),
]);
export type ReadyComparison = z.infer<typeof ReadyComparison>;

export const ComparisonSettings = z.union([ReadyComparison, LevelledComparison]);
export type ComparisonSettings = z.infer<typeof ComparisonSettings>;
