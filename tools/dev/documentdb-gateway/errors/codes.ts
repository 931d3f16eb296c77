import table from './documentdb-error-codes.json' with { type: 'json' };

/** Names the gateway itself raises that DocumentDB's own table does not have. */
const GATEWAY_CODES = {
  HostUnreachable: 6,
  Unauthorized: 13,
  AuthenticationFailed: 18,
  InvalidBSON: 22,
  LockTimeout: 24,
  MaxTimeMSExpired: 50,
  CommandNotFound: 59,
  ShutdownInProgress: 91,
  WriteConflict: 112,
  ConflictingOperationInProgress: 117,
  TransactionTooOld: 225,
  NoSuchTransaction: 251,
  TransactionCommitted: 256,
  OutOfDiskSpace: 14031,
  ChangeStreamNeedsReplicaSet: 40573,
} as const;

interface CodeAndName {
  readonly code: number;
  readonly name: string;
}

const documentDbCodes: Readonly<Record<string, CodeAndName>> = table;

const codeByName = new Map<string, number>(Object.entries(GATEWAY_CODES));
const nameByCode = new Map<number, string>(Object.entries(GATEWAY_CODES).map(([name, code]) => [code, name]));
for (const { code, name } of Object.values(documentDbCodes)) {
  if (!codeByName.has(name)) codeByName.set(name, code);
  if (!nameByCode.has(code)) nameByCode.set(code, name);
}

/** The MongoDB code DocumentDB means by one of its own SQLSTATEs (`M0001` → 2). */
export function codeOfDocumentDbState(sqlState: string): number | undefined {
  return documentDbCodes[sqlState]?.code;
}

/** The number of a MongoDB error name. Throws when nobody knows the name: a mistake in this program. */
export function codeOf(name: string): number {
  const code = codeByName.get(name);
  if (code === undefined) throw new RangeError(`no error code is called ${name}`);
  return code;
}

export function nameOf(code: number): string {
  return nameByCode.get(code) ?? `Location${code}`;
}
