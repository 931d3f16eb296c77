/** A named SQL text: `pg` prepares it once per connection under that name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const FIRST_PAGE = 'cursorpage::bytea as page, continuation::bytea as next, cursorid::text as id';
const API = 'documentdb_api';

/**
 * Every SQL call the gateway makes for a command. Arguments are the database name and raw BSON;
 * results are cast to bytea because `pg` cannot read binary columns of other types.
 */
const TEXTS = {
  find: `select ${FIRST_PAGE} from ${API}.find_cursor_first_page($1, $2)`,
  aggregate: `select ${FIRST_PAGE} from ${API}.aggregate_cursor_first_page($1, $2)`,
  listCollections: `select ${FIRST_PAGE} from ${API}.list_collections_cursor_first_page($1, $2)`,
  listIndexes: `select ${FIRST_PAGE} from ${API}.list_indexes_cursor_first_page($1, $2)`,
  getMore: `select cursorpage::bytea as page, continuation::bytea as next from ${API}.cursor_get_more($1, $2, $3)`,
  deleteCursors: 'select documentdb_api_internal.delete_cursors($1)',
  count: `select document::bytea as reply from ${API}.count_query($1, $2)`,
  distinct: `select document::bytea as reply from ${API}.distinct_query($1, $2)`,
  insert: `select p_result::bytea as reply from ${API}.insert($1, $2, $3, $4)`,
  update: `select p_result::bytea as reply from ${API}.update($1, $2, $3, $4)`,
  delete: `select p_result::bytea as reply from ${API}.delete($1, $2, $3, $4)`,
  findAndModify: `select p_result::bytea as reply from ${API}.find_and_modify($1, $2, $3)`,
  create: `select ${API}.create_collection_view($1, $2)::bytea as reply`,
  createCollection: `select ${API}.create_collection($1, $2) as created`,
  drop: `select ${API}.drop_collection($1, $2) as dropped`,
  dropDatabase: `select ${API}.drop_database($1)`,
  renameCollection: `select ${API}.rename_collection($1)::bytea as reply`,
  collMod: `select ${API}.coll_mod($1, $2, $3)::bytea as reply`,
  // The function's last argument is always true; it depends on the setting so that the setting is made first.
  createIndexes: `with method as materialized (
      select set_config('documentdb.alternate_index_handler_name',
        case when exists (select from pg_am where amname = 'documentdb_extended_rum') then 'extended_rum' else '' end,
        true) as name)
    select documentdb_api_internal.create_indexes_non_concurrently($1, $2, method.name is not null)::bytea as reply
    from method`,
  dropIndexes: `call ${API}.drop_indexes($1, $2)`,
  collStats: `select ${API}.coll_stats($1, $2, $3)::bytea as reply`,
  dbStats: `select ${API}.db_stats($1, $2)::bytea as reply`,
  listDatabases: `select ${API}.list_databases($1)::bytea as reply`,
  validate: `select document::bytea as reply from ${API}.validate($1, $2)`,
  currentOp: `select document::bytea as reply from ${API}.current_op_command($1)`,
  killOp: `select ${API}.kill_op($1)::bytea as reply`,
  compact: `select ${API}.compact($1)::bytea as reply`,
  statementTimeout: `select set_config('statement_timeout', $1, false)`,
  indexNames: `select i.index_id, (i.index_spec).index_name as name, (i.index_spec).index_key::bytea as key
    from documentdb_api_catalog.collection_indexes i join documentdb_api_catalog.collections c using (collection_id)
    where c.database_name = $1 and c.collection_name = $2`,
  claimOutcome: 'insert into documentdb_gateway.outcome (id) values ($1) on conflict do nothing',
  insertOutcome: 'insert into documentdb_gateway.outcome (id, reply) values ($1, $2)',
  recordOutcome: 'update documentdb_gateway.outcome set reply = $2 where id = $1',
  readOutcome: 'select reply from documentdb_gateway.outcome where id = $1',
  forgetOutcomes: `delete from documentdb_gateway.outcome where at < now() - interval '1 hour'`,
} as const;

/** What DocumentDB can plan without running it; the name is that of its planner function. */
export const PLANNED = ['find', 'pipeline', 'count', 'distinct', 'update', 'delete'] as const;
export type Planned = (typeof PLANNED)[number];

export type StatementName = keyof typeof TEXTS | `plan:${Planned}` | `profile:${Planned}`;

const plan = (kind: Planned, analyze: boolean): string =>
  `explain (format json, verbose true, analyze ${analyze})
    select document from documentdb_api_catalog.bson_aggregation_${kind}($1, $2)`;

const texts: ReadonlyArray<readonly [string, string]> = [
  ...Object.entries(TEXTS),
  ...PLANNED.map((kind) => [`plan:${kind}`, plan(kind, false)] as const),
  ...PLANNED.map((kind) => [`profile:${kind}`, plan(kind, true)] as const),
];

export const STATEMENTS: Readonly<Record<StatementName, Statement>> = Object.fromEntries(
  texts.map(([name, text]) => [name, { name, text }]),
) as Record<StatementName, Statement>;
