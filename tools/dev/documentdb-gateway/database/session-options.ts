/** DocumentDB's switches that make it behave as drivers expect; see docs/documentdb-gateway.md for each. */
const SWITCHES: Readonly<Record<string, string>> = {
  // A page left over is kept in a file of the server, so an open cursor occupies no connection.
  'documentdb.useFileBasedPersistedCursors': 'on',
  'documentdb.defaultCursorExpiryTimeLimitSeconds': '900',
  'documentdb.throwDeadlockOnCRUD': 'on',
  'documentdb_core.enableCollation': 'on',
};

/** The `options` start-up parameter of a PostgreSQL connection. */
export function sessionOptions(further: Readonly<Record<string, string>>): string {
  return Object.entries({ ...SWITCHES, ...further })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
