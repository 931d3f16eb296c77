import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The checkout this file lies in. */
export const repository = path.resolve(import.meta.dirname, '../..');

/** The one folder of a running stack. Runtimes may be shared by several homes; everything else belongs to one. */
export interface Home {
  readonly root: string;
  /** Downloaded programs: Node, Debian packages. Safe to delete; fetched again when missing. */
  readonly runtimes: string;
  /** What must not be lost: database, streams, recordings. */
  readonly data: string;
  /** Random passwords and keys, generated once, readable by the owner only. */
  readonly secrets: string;
  readonly logs: string;
  /** Lock, plan and state of the stack that runs now. */
  readonly run: string;
}

/** Folders below `root`; creates nothing. */
export function homeAt(root: string, runtimes = path.join(root, 'runtimes')): Home {
  const below = (name: string) => path.join(root, name);
  return {
    root,
    runtimes,
    data: below('data'),
    secrets: below('secrets'),
    logs: below('logs'),
    run: below('run'),
  };
}

/** The home `npm start` uses: NUANXIN_HOME, or `.nuanxin` in the checkout. */
export function defaultHome(env: NodeJS.ProcessEnv = process.env): Home {
  return homeAt(path.resolve(repository, env['NUANXIN_HOME'] || '.nuanxin'));
}

/** Creates the folders that do not exist yet. */
export function prepareHome(home: Home): void {
  for (const folder of [home.root, home.runtimes, home.data, home.logs])
    mkdirSync(folder, { recursive: true });
  for (const folder of [home.secrets, home.run]) mkdirSync(folder, { recursive: true, mode: 0o700 });
}
