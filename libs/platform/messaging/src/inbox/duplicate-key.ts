const DUPLICATE_KEY = 11000;

/** Whether the database refused a write because a unique key is taken. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY;
}
