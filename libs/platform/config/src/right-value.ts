import { z } from 'zod';

interface Described {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly description?: string;
  readonly default?: unknown;
}

const FORMATS: Readonly<Record<string, string>> = {
  uri: 'a URL',
  email: 'an e-mail address',
  'date-time': 'an instant such as 2026-11-23T08:00:00Z',
};

/** What a variable read by `schema` may hold, in words: `a whole number from 1 to 65535`. `.describe()` overrules. */
export function rightValue(schema: z.ZodType): string {
  const found = describe(schema);
  if (found.description !== undefined) return found.description;
  if (found.enum) return `one of ${found.enum.map(String).join(', ')}`;
  if (found.type === 'boolean') return 'true or false';
  if (found.type === 'integer') return `a whole number${range(found)}`;
  if (found.type === 'number') return `a number${range(found)}`;
  if (found.format !== undefined) return FORMATS[found.format] ?? `text in the form ${found.format}`;
  return found.minLength === undefined || found.minLength < 2
    ? 'text'
    : `text of at least ${found.minLength} characters`;
}

/** What stands when the variable is not set; undefined when it must be, or may stay, unset. */
export function defaultOf(schema: z.ZodType): string | undefined {
  const { default: value } = describe(schema);
  return value === undefined ? undefined : String(value);
}

export function isRequired(schema: z.ZodType): boolean {
  return !schema.safeParse(undefined).success;
}

function describe(schema: z.ZodType): Described {
  return z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Described;
}

function range({ minimum, maximum }: Described): string {
  const low = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  const high = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  if (low !== undefined && high !== undefined) return ` from ${low} to ${high}`;
  if (low !== undefined) return `, at least ${low}`;
  return high === undefined ? '' : `, at most ${high}`;
}
