import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { csvOf, type SpecRow } from './testing';

/** What DuckDB says of two rosters, in the words of the specs. */
export interface OracleAnswer {
  readonly pairs: readonly string[];
  readonly foldsLeft: readonly string[];
  readonly foldsRight: readonly string[];
  readonly shared: number;
  readonly invalid: readonly string[];
}

const [WIDE, NARROW] = ['０１２３４５６７８９ＸｘＥ＋　', '0123456789XxE+ '];
const narrow = (column: string) =>
  `regexp_replace(translate(${column}, '${WIDE}', '${NARROW}'), '\\s', '', 'g')`;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const sum = (id: string) =>
  WEIGHTS.map((weight, at) => `${weight} * substr(${id}, ${at + 1}, 1)::int`).join(' + ');

/** Written without a look at the engine: texts instead of bytes, regular expressions, joins, no digests. */
const RULES = `
create macro roster(file) as table with told as (
  select n::int as n, ${narrow("coalesce(id, '')")} as id_text, ${narrow("coalesce(phone, '')")} as phone_text
  from read_csv(file, all_varchar = true, header = true, delim = ',')
), numbered as (
  select *, regexp_replace(phone_text, '[-()./]', '', 'g') as mobile,
    case when regexp_full_match(id_text, '\\d{15}') then substr(id_text, 1, 6) || '19' || substr(id_text, 7)
         when regexp_full_match(id_text, '\\d{17}[\\dXx]') then substr(id_text, 1, 17) end as digits
  from told
), checked as (
  select *, digits || substr('10X98765432', ((${sum('digits')}) % 11) + 1, 1) as whole from numbered
)
select n, id_text, phone_text,
  case when digits[1] <> '0' and try_strptime(substr(digits, 7, 8), '%Y%m%d') is not null and substr(digits, 7, 4)::int between 1850 and 2099
    and (length(id_text) = 15 or upper(id_text) = whole) then whole end as id,
  nullif(regexp_extract(mobile, '^(?:\\+86|0086|86)?(1[3-9]\\d{9})$', 1), '') as phone
from checked`;

const PAIRS = `select l.n || ' ' || r.n || ' ' || case when l.id = r.id and l.phone = r.phone then 'both' when l.id = r.id then 'id' else 'phone' end
  from l join r on l.id = r.id or (l.phone = r.phone and (l.id is null or r.id is null) and l.phone not in (from shared)) order by l.n, r.n`;
const folds = (side: string) => `with person as (select n, coalesce(id,
    case when phone not in (from shared) then coalesce((select max(o.id) from ${side} o where o.phone = s.phone), phone) end) as who from ${side} s)
  select string_agg(n, ' ' order by n) from person where who is not null group by who having count(*) > 1 order by min(n)`;
const INVALID = ['l', 'r']
  .flatMap((side) =>
    ['id', 'phone'].map(
      (column) =>
        `select '${side} ' || n || ' ${column}' as told from ${side} where ${column} is null and ${column}_text <> ''`,
    ),
  )
  .join(' union all ');

export async function startOracle(): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await connection.run(RULES);
  return connection;
}

export async function askOracle(
  oracle: DuckDBConnection,
  folder: string,
  left: readonly SpecRow[],
  right: readonly SpecRow[],
): Promise<OracleAnswer> {
  for (const [name, rows] of [
    ['l', left],
    ['r', right],
  ] as const) {
    const file = path.join(folder, `${name}.csv`);
    writeFileSync(file, csvOf(rows));
    await oracle.run(`create or replace temp table ${name} as from roster('${file}')`);
  }
  await oracle.run(`create or replace temp table shared as select phone from (select phone, id from l union all select phone, id from r)
    where phone is not null group by phone having count(distinct id) > 1`);
  const column = async (sql: string) =>
    (await oracle.runAndReadAll(sql)).getRows().map(([cell]) => String(cell));
  return {
    pairs: await column(PAIRS),
    foldsLeft: await column(folds('l')),
    foldsRight: await column(folds('r')),
    shared: Number((await column('select count(*) from shared'))[0]),
    invalid: (await column(INVALID)).toSorted(),
  };
}
