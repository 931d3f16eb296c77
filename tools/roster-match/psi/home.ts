import { privateKeyOf, PsiParty, Refusal, type RunBegun } from '@nuanxin/organization/roster-match';
import type { KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesOf, textOf } from './options';

/** Only the owner may read what stays at home. */
export const SECRET = { mode: 0o600 };

/** What an agency keeps to itself: its key, runs that are under way, and the log. */
export class PsiHome {
  constructor(readonly folder: string) {}

  create(pem: string, party: PsiParty): void {
    if (existsSync(this.at('key.pem')))
      throw new Refusal(`${this.at('key.pem')} is there already; agreements stand on it, so it stays.`);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(this.at('key.pem'), pem, SECRET);
    writeFileSync(this.at('party.json'), `${JSON.stringify(party, null, 2)}\n`);
  }

  get key(): KeyObject {
    if (!existsSync(this.at('key.pem')))
      throw new Refusal(`There are no keys in ${this.folder}: psi keys makes them.`);
    return privateKeyOf(textOf(this.at('key.pem')));
  }

  get party(): PsiParty {
    return partyIn(this.at('party.json'));
  }

  /** Runs in which own points were given away, of all agreements. */
  runsBegun(): RunBegun[] {
    const file = this.at('runs-begun.jsonl');
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as RunBegun);
  }

  keepBegun(run: RunBegun): void {
    appendFileSync(this.at('runs-begun.jsonl'), `${JSON.stringify(run)}\n`, SECRET);
  }

  at(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }
}

/** @throws Refusal when the file is no party.json as psi keys writes it. */
export function partyIn(file: string): PsiParty {
  const text = bytesOf(file).toString('utf8');
  const { data } = PsiParty.safeParse(jsonOf(file, text));
  if (!data) throw new Refusal(`${file} is no party.json as psi keys writes it.`);
  return data;
}

export function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal(`${file} is not JSON.`, { cause });
  }
}
