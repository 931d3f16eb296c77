import { z } from 'zod';

/** What can be made of a value. Each has its line in `MAKERS`. */
export const Maker = z.enum([
  ...(['lower', 'digits', 'letters'] as const),
  ...(['simplified', 'chinese-name', 'surname', 'pinyin', 'id-number', 'birth-date', 'phone'] as const),
]);
export type Maker = z.infer<typeof Maker>;

const Name = z.string().min(1);

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** A column made from others. */
export const Derivation = z.union([
  z.strictObject({
    of: z.union([Name, z.strictObject({ left: Name, right: Name })]),
    /** Applied in turn. */
    as: z.union([Maker, z.array(Maker)]).optional(),
    /** The first group of a regular expression, or all it matches; missing where it does not match. */
    match: z.string().min(1).refine(isPattern, 'must be a regular expression, as ^[0-9]{3}').optional(),
    /** Only the first characters. */
    first: z.number().int().min(1).optional(),
  }),
  /** Several columns in one; missing when one of them is. */
  z.strictObject({ join: z.array(Name).min(1), with: z.string().default(' ') }),
]);
export type Derivation = z.infer<typeof Derivation>;

/** A column by its name in the file or among the settings' `columns`, or made on the spot. */
export const ColumnReference = z.union([Name, Derivation]);
export type ColumnReference = z.infer<typeof ColumnReference>;

/** How a column is called in output and messages. */
export function nameOf(reference: ColumnReference): string {
  return typeof reference === 'string' ? reference : JSON.stringify(reference);
}
