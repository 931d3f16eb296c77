import * as z from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Gathers the schemas that have a name (`.meta({ id })`) while others refer to them. */
export class Components {
  private readonly named = new Map<string, JsonSchema>();

  /** The JSON Schema (2020-12) of what is sent (`input`) or of what is answered (`output`), named parts by reference. */
  schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const { $defs = {}, ...own } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: shorten,
    });
    delete own.$schema;
    for (const [name, part] of Object.entries($defs)) this.add(name, referring(part));
    return referring(own);
  }

  /** By name, in the order of the alphabet, so that documents change only where contracts do. */
  all(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.named].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  private add(name: string, schema: JsonSchema): void {
    const known = this.named.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify(schema))
      throw new Error(`two schemas are named ${name}; a name stands for one shape`);
    this.named.set(name, schema);
  }
}

/** The pattern that Zod adds to date-times says no more than the format and is 300 characters long. */
function shorten({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string } }): void {
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
}

function referring(schema: object): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}
