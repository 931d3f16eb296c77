import { DuckDBInstance } from '@duckdb/node-api';
import type { RosterFiles } from './generated-rosters';

const BLOCK_BYTES = 64;
const [INNER, OUTER] = [0x36, 0x5c];

/** HMAC as RFC 2104 writes it, since DuckDB has SHA-256 alone; the pads are constants, and 128 bits are kept in hex. */
function hmacMacro(key: Uint8Array): string {
  const padded = (pad: number) =>
    Array.from(
      { length: BLOCK_BYTES },
      (_, at) => `\\x${((key[at] ?? 0) ^ pad).toString(16).padStart(2, '0')}`,
    ).join('');
  const inner = `sha256('${padded(INNER)}'::blob || encode(t))`;
  return `create macro hmac(t) as left(sha256('${padded(OUTER)}'::blob || unhex(${inner})), 32)`;
}

const digested = (name: string, file: string) => `create temp table ${name} as
  select row_number() over () as n, hmac('id:' || 身份证号) as id, hmac('phone:+86' || 手机号) as phone
  from read_csv('${file}', all_varchar = true, header = true, delim = ',', quote = '"', nullstr = '')`;

const SHARED = `create temp table shared as
  select phone from (select phone, id from l union all select phone, id from r)
  where phone is not null group by phone having count(distinct id) > 1`;

const PAIRS = `create temp table pairs as
  select l.n as l, r.n as r from l join r on l.id = r.id
  union all
  select l.n as l, r.n as r from l join r on l.phone = r.phone
  where (l.id is null or r.id is null) and not exists (select 1 from shared where shared.phone = l.phone)`;

/** The same digests and joins; no check digits, no normal forms, no folds: DuckDB does less. Returns the number of pairs. */
export async function matchWithDuckDb(files: RosterFiles, key: Uint8Array, threads: number): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  await connection.run(hmacMacro(key));
  for (const sql of [digested('l', files.members), digested('r', files.workers), SHARED, PAIRS])
    await connection.run(sql);
  const [[pairs] = []] = (await connection.runAndReadAll('select count(*) from pairs')).getRows();
  return Number(pairs);
}
