/** Something the user can act on: the message is one or more whole sentences that say what is wrong and what to do. */
export class Problem extends Error {
  override name = 'Problem';
}

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|Temporary failure resolving|Could not resolve|Could not connect|Unable to connect/;
const DISK = /ENOSPC|No space left on device|enough free space/i;
const READ_ONLY = /EROFS|Read-only file system/i;
const FORBIDDEN = /EACCES|EPERM|Permission denied/i;

/** The sentence for what commonly goes wrong below us; anything else keeps its own message. */
export function explain(error: unknown): string {
  if (error instanceof Problem) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (DISK.test(message))
    return `The disk is full. Free some space (or move NUANXIN_HOME) and run it again.\n${message}`;
  if (NETWORK.test(message))
    return `The network cannot be reached. Check the connection or the proxy and run it again.\n${message}`;
  if (READ_ONLY.test(message))
    return `The folder is read-only. Set NUANXIN_HOME to one that can be written.\n${message}`;
  if (FORBIDDEN.test(message))
    return `A file may not be written or run by this user. Was it started by another user before?\n${message}`;
  return message;
}
