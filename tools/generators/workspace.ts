import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Options } from 'prettier';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import { Refusal } from './refusal';

/** The repository with what a generator would write laid over it; nothing touches the disk before `write`. */
export class Workspace {
  private readonly over = new Map<string, { text: string; what: 'new' | 'changed' }>();

  /** `root` is the repository's folder; all other paths are below it. */
  constructor(private readonly root: string) {}

  has(file: string): boolean {
    return this.over.has(file) || existsSync(path.join(this.root, file));
  }

  /** @throws Refusal when there is no such file. */
  read(file: string): string {
    const over = this.over.get(file);
    if (over) return over.text;
    if (!this.has(file)) throw new Refusal(`${file} does not exist.`);
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  /** @throws Refusal when the file is there already. */
  create(file: string, text: string): void {
    if (this.has(file)) throw new Refusal(`${file} exists already; nothing is overwritten.`);
    this.over.set(file, { text, what: 'new' });
  }

  change(file: string, edit: (text: string) => string): void {
    const text = edit(this.read(file));
    this.over.set(file, { text, what: this.over.get(file)?.what ?? 'changed' });
  }

  /** Every file that is new or changed, as it will stand there: formatted as the repository is. */
  async results(): Promise<{ file: string; text: string; what: 'new' | 'changed' }[]> {
    const options = JSON.parse(this.read('.prettierrc')) as Options;
    const plugins = [typescript, estree];
    return Promise.all(
      [...this.over].map(async ([file, { text, what }]) => ({
        file,
        what,
        text: await format(text, { ...options, parser: 'typescript', plugins }),
      })),
    );
  }

  async write(): Promise<void> {
    for (const { file, text } of await this.results()) {
      mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
      writeFileSync(path.join(this.root, file), text);
    }
  }
}
