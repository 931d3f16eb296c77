import type { Database } from '@nuanxin/platform/store';

const TIMES = 300;

/**
 * Makes each collection large enough for the database to care how it reads it: all that is there, many times over. In every
 * tenth copy the ids are the same, so that they stay common ones; in the others ids and further long words differ. Times move
 * on; short words, such as states and names, and the places in `within` are the same everywhere.
 */
export async function multiply(database: Database): Promise<void> {
  for (const { collection } of Object.values(database.connection.models)) {
    const there = await collection.find({}).toArray();
    if (there.length === 0)
      throw new Error(`Keep something in ${collection.name} first: it has to grow too.`);
    const indexes = await collection.indexes();
    const unique = new Set([
      '_id',
      ...indexes.flatMap((index) => (index.unique ? Object.keys(index.key) : [])),
    ]);
    const copies = there.flatMap((document, nth) =>
      Array.from({ length: TIMES }, (_, at) => copyOf(document, 1 + nth * TIMES + at, unique)),
    );
    await collection.insertMany(copies as { _id: never }[]);
  }
}

function copyOf(document: object, number: number, unique: ReadonlySet<string>): object {
  const fields = Object.entries(document).map(([field, value]: [string, unknown]) => {
    if (unique.has(field)) return [field, another(value, number)];
    return [field, field === 'within' ? value : varied(value, number)];
  });
  return Object.fromEntries(fields) as object;
}

const LONG = 20;

function varied(value: unknown, number: number): unknown {
  if (typeof value === 'string')
    return value.length < LONG || number % 10 === 0 ? value : another(value, number);
  if (value instanceof Date) return new Date(value.valueOf() - number * 1_000);
  if (Array.isArray(value)) return value.map((part: unknown) => varied(part, number));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([field, part]: [string, unknown]) => [
    field,
    varied(part, number),
  ]);
  return Object.fromEntries(fields);
}

/** Another value of the same kind and, for ids, of the same length. */
function another(value: unknown, number: number): unknown {
  if (typeof value === 'number') return value + number * 1_000;
  if (typeof value !== 'string') return value;
  const end = `~${number}`;
  return `${value.slice(0, Math.max(value.length - end.length, 2))}${end}`;
}
