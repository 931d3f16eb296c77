import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { idNumber } from '../../../libs/organization/roster-match/src/psi/two-agencies';

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
}

/** Two agencies, each with its own folder, and the command as people run it: a process of its own each time. */
export class TwoAgencies {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'psi-'));
  readonly #command: string;

  constructor(root: string) {
    const tool = 'tools/roster-match/roster-match.ts';
    execFileSync(process.execPath, ['tools/run.mjs', tool, 'psi', '--help'], { cwd: root });
    this.#command = path.join(root, 'dist', tool.replace(/\.ts$/, '.mjs'));
  }

  at(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }

  async psi(...args: string[]): Promise<Ended> {
    const child = spawn(process.execPath, [this.#command, 'psi', ...args], { cwd: this.folder });
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (out += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out };
  }

  /** Keys and an agreement that both have signed. */
  async agree(learn: string, ...more: string[]): Promise<void> {
    await this.psi('keys', '--home', 'federation', '--name', 'Federation');
    await this.psi('keys', '--home', 'transport', '--name', 'Transport');
    const terms = [
      '--purpose',
      'find members among drivers',
      '--from',
      '2020-01-01',
      '--until',
      '2999-01-01',
    ];
    const draw = ['--home', 'federation', '--with', 'transport/party.json', '--learn', learn];
    await this.psi('agree', ...draw, ...terms, '--out', 'agreement.json', ...more);
    await this.psi('agree', '--home', 'transport', '--sign', 'agreement.json', '--yes');
  }

  /** A roster of people by their place, with further lines as they are. */
  roster(file: string, people: readonly number[], ...lines: string[]): void {
    const rows = people.map((person) => `somebody,${idNumber(person)}`);
    writeFileSync(this.at(file), ['name,身份证号', ...rows, ...lines].join('\n'));
  }

  /** `psi run` as an agency begins it, with its roster `<agency>.csv`. */
  run(agency: string, name: string, ...more: string[]): Promise<Ended> {
    const files = ['--agreement', 'agreement.json', '--share', `share-${name}`, '--csv', `${agency}.csv`];
    const out = ['--column', '身份证号', '--out', `${agency}-${name}.csv`];
    return this.psi('run', '--home', agency, '--run', name, ...files, ...out, ...more);
  }
}
