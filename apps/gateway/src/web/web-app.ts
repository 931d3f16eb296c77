import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { WebFile } from './web-file';

const NONCE = '__CSP_NONCE__';

interface Build {
  readonly at: number;
  readonly index: string;
  readonly files: ReadonlyMap<string, WebFile>;
}

/** One built web app. Looks again when it was built anew; only files that the build wrote can be reached. */
export class WebApp {
  private build: Build | undefined;

  /** `folder` holds `index.html`; it may be missing as long as the app was not built. */
  constructor(private readonly folder: string) {}

  /** The file at a path below the app, `chunk-5J7QX2AB.js`. */
  async file(name: string): Promise<WebFile | undefined> {
    const known = this.build?.files.get(name);
    return known?.immutable ? known : (await this.latest())?.files.get(name);
  }

  /** The page every screen starts from, with its nonce; undefined when the app was not built. */
  async page(nonce: string): Promise<string | undefined> {
    return (await this.latest())?.index.replaceAll(NONCE, nonce);
  }

  private async latest(): Promise<Build | undefined> {
    const index = path.join(this.folder, 'index.html');
    const at = await changedAt(index);
    if (at === undefined) return undefined;
    if (this.build?.at !== at) {
      const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
      const names = entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)));
      const files = new Map(names.map((name) => [name, new WebFile(path.join(this.folder, name), name)]));
      files.delete('index.html');
      this.build = { at, index: await readFile(index, 'utf8'), files };
    }
    return this.build;
  }
}

/** Milliseconds since 1970, or undefined when there is no such file. */
async function changedAt(file: string): Promise<number | undefined> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return found?.mtimeMs;
}
