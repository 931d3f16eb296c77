import { DuckDBInstance } from '@duckdb/node-api';

/** What DuckDB makes of pairs of texts: a function of two texts, by its name there. For specs and benches only. */
export async function askDuckDb(
  name: 'jaro_winkler_similarity' | 'levenshtein' | 'damerau_levenshtein',
  pairs: readonly (readonly [string, string])[],
): Promise<number[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const rows = pairs.map(([left, right], at) => `(${at}, ${quoted(left)}, ${quoted(right)})`).join(',');
  const reader = await connection.runAndReadAll(
    `select ${name}(a, b)::double from (values ${rows}) as pairs(place, a, b) order by place`,
  );
  connection.closeSync();
  return reader.getRows().map(([value]) => Number(value));
}
