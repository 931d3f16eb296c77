import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readablePassword } from '@nuanxin/identity/domain';
import { ROLES } from '@nuanxin/contracts/identity';
import type { Ids } from '@nuanxin/platform/kernel';
import { ADMINISTRATOR, type DemoPerson, PEOPLE } from './demo-county';

const CHANCE_BYTES = 48;

/** Passwords of the demo people by login name. */
export type Logins = ReadonlyMap<string, string>;

/**
 * The logins of the demo. They are written before anything is done with them, so that a seed which was killed goes on with
 * the same passwords; the file is also how the seed knows that it was the one that filled the platform.
 */
export class LoginsFile {
  constructor(readonly path: string) {}

  /** Undefined when nothing was seeded from here. */
  read(): Logins | undefined {
    if (!existsSync(this.path)) return undefined;
    const lines = readFileSync(this.path, 'utf8').trim().split('\n');
    return new Map(lines.map((line) => line.split(/\s+/).slice(0, 2) as [string, string]));
  }

  /** Makes a random password for everybody. The file is readable by its owner only, from its first byte on. */
  make(ids: Ids): Logins {
    const people: readonly DemoPerson[] = [ADMINISTRATOR, ...PEOPLE];
    const logins = new Map(
      people.map(({ login }) => [
        login,
        readablePassword(Buffer.from(ids.secret(CHANCE_BYTES), 'base64url')),
      ]),
    );
    const lines = people.map(({ login, name, role, unit }) => {
      const place = unit ? `${ROLES[role].zh}（${unit}）` : ROLES[role].zh;
      return `${login.padEnd(10)} ${logins.get(login)}  ${name} ${place}`;
    });
    writeFileSync(this.path, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
    return logins;
  }

  /** Of one of the demo people, once the file is there. */
  password(login: string): string {
    const password = this.read()?.get(login);
    if (password === undefined) throw new Error(`${this.path} knows no ${login}`);
    return password;
  }

  text(): string {
    return readFileSync(this.path, 'utf8').trimEnd();
  }
}
