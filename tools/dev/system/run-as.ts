import { lchownSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** PostgreSQL refuses to run as root; this user exists on every machine and owns nothing. */
const NOBODY = 65534;
const CAP_DAC_OVERRIDE = 1n << 1n;
const CAP_DAC_READ_SEARCH = 1n << 2n;

/** The words to put before a command so that it runs without root's identity in `folders`; none when we are not root. */
export function withoutRoot(folders: readonly string[], uid = process.getuid?.()): string[] {
  if (uid !== 0) return [];
  const capability = folders.every(isOpenToAll) ? [] : reachingCapability();
  return ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', ...capability];
}

/** Hands a file, or a folder and all in it, to the user that `withoutRoot` switches to. */
export function giveAway(place: string, uid = process.getuid?.()): void {
  const stat = lstatSync(place);
  if (uid !== 0 || stat.uid === NOBODY) return;
  const inside = stat.isDirectory() ? readdirSync(place, { withFileTypes: true, recursive: true }) : [];
  for (const { parentPath, name } of inside) lchownSync(path.join(parentPath, name), NOBODY, NOBODY);
  lchownSync(place, NOBODY, NOBODY);
}

/** Whether every folder on the way may be entered by anyone. */
function isOpenToAll(folder: string): boolean {
  const parent = path.dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isOpenToAll(parent));
}

/** Lets the process pass through folders such as /root that are closed to others; it still owns only its own. */
function reachingCapability(): string[] {
  const effective = BigInt(
    `0x${/^CapEff:\s+([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`,
  );
  const name =
    (effective & CAP_DAC_READ_SEARCH) !== 0n
      ? 'dac_read_search'
      : (effective & CAP_DAC_OVERRIDE) !== 0n
        ? 'dac_override'
        : undefined;
  // Without this bit access(2), which PostgreSQL asks before it runs its own programs, would leave capabilities out.
  return name
    ? ['--securebits=+no_setuid_fixup', `--inh-caps=-all,+${name}`, `--ambient-caps=-all,+${name}`]
    : [];
}
