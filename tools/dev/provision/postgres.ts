import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../system/write-whole.ts';
import { replacePath } from './debian/replace-path.ts';
import { commandIn, launcher, versionsIn } from './debian/loader.ts';

/** A PostgreSQL with DocumentDB in an unpacked bundle. */
export interface Postgres {
  /** Commands without arguments. */
  readonly server: readonly string[];
  readonly initdb: readonly string[];
  readonly psql: readonly string[];
  /** PostGIS looks its coordinate systems up here. */
  readonly projData: string;
  /** The time zones; the server looks for them as `ZONES` in its data folder. */
  readonly zones: string;
}

/** Where Debian's PostgreSQL looks for time zones, which small machines do not have, and where ours does. */
const ZONES_OF_DEBIAN = '/usr/share/zoneinfo';
export const ZONES = 'zoneinfo';

const PARENT = 'usr/lib/postgresql';

/** Finishes what the packages' own installation scripts would have done, every time, so that a moved folder works. */
export function arrangePostgres(folder: string): Postgres {
  const version = versionsIn(folder, PARENT).at(-1) ?? '';
  const bin = `${PARENT}/${version}/bin`;
  const libraries = [`${PARENT}/${version}/lib`];
  const server = path.join(folder, bin, 'postgres');
  // initdb starts `postgres` by its path, where the host's loader would pick the host's C library.
  if (isElf(server)) {
    const relocated = replacePath(readFileSync(server), ZONES_OF_DEBIAN, ZONES);
    writeFileSync(`${server}.elf`, relocated, { mode: 0o755 });
  }
  const [loader = '', ...rest] = commandIn(folder, `${bin}/postgres`, libraries);
  const command = [loader, ...rest.slice(0, -1), `${server}.elf`];
  writeWhole(server, launcher(command), 0o755);
  choosePostgis(path.join(folder, 'usr/share/postgresql', version, 'extension'));
  return {
    server: command,
    initdb: commandIn(folder, `${bin}/initdb`, libraries),
    psql: commandIn(folder, `${bin}/psql`, libraries),
    projData: path.join(folder, 'usr/share/proj'),
    zones: path.join(folder, 'usr/share/zoneinfo'),
  };
}

/** Debian names the control file by version and lets its alternatives system point to it. */
function choosePostgis(extensions: string): void {
  const chosen = path.join(extensions, 'postgis.control');
  if (!existsSync(chosen)) copyFileSync(path.join(extensions, 'postgis-3.control'), chosen);
}

function isElf(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(4);
    readSync(descriptor, head, 0, 4, 0);
    return head.equals(Buffer.from('\x7fELF', 'latin1'));
  } finally {
    closeSync(descriptor);
  }
}
