import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Home } from '../home.ts';
import { Problem } from '../problem.ts';
import { execute } from '../system/execute.ts';
import { findBinary } from '../system/find-binary.ts';
import { greetingOf } from './greeting.ts';
import { type Bundle, provideBundle } from './debian/bundle.ts';
import { dockerEngine, requireImage } from './docker.ts';
import { arrangePostgres, type Postgres } from './postgres.ts';
import { firstThatWorks } from './ways.ts';

export type Database =
  | { readonly kind: 'address'; readonly uri: string }
  | { readonly kind: 'mongod'; readonly file: string }
  | { readonly kind: 'docker'; readonly docker: string }
  | { readonly kind: 'documentdb'; readonly postgres: Postgres };

export const DATABASE_IMAGE = 'mongo:8';
const BUNDLE: Bundle = {
  name: 'database',
  packages: ['postgresql-18-documentdb', 'postgresql-18', 'tzdata'],
  megabytes: 700,
};

/** Refuses to begin an empty database beside the one that holds this home's data, in a folder of that kind. */
function refuseOther(home: Home, other: 'mongo' | 'postgres'): void {
  if (!existsSync(path.join(home.data, other))) return;
  const holder = other === 'postgres' ? 'DocumentDB' : 'MongoDB';
  throw new Problem(
    `not taken, because the data in ${home.data} are in ${holder}; npm run reset gives them up`,
  );
}

/** Finds or fetches a document database: MongoDB, or DocumentDB behind our own gateway. */
export function provideDatabase(
  home: Home,
  progress: (text: string) => void,
  env: NodeJS.ProcessEnv = process.env,
) {
  return firstThatWorks<Database>(
    'The database',
    [
      {
        name: 'the address of a running MongoDB in MONGODB_URI',
        named: true,
        attempt: async () => {
          const uri = env['MONGODB_URI'];
          if (!uri) return undefined;
          await greetingOf(uri, 'mongodb', 27017);
          return { kind: 'address', uri };
        },
      },
      {
        name: 'mongod on the path',
        attempt: async () => {
          const file = findBinary(['mongod'], env);
          if (!file) return undefined;
          refuseOther(home, 'postgres');
          await execute(file, ['--version'], { limit: 10_000 });
          return { kind: 'mongod', file };
        },
      },
      {
        name: 'a running Docker engine',
        attempt: async () => {
          const docker = await dockerEngine(env);
          if (!docker) return undefined;
          refuseOther(home, 'postgres');
          await requireImage(docker, DATABASE_IMAGE, progress);
          return { kind: 'docker', docker };
        },
      },
      {
        name: 'DocumentDB from Debian packages in a private folder',
        attempt: async () => {
          refuseOther(home, 'mongo');
          const folder = await provideBundle(home.runtimes, BUNDLE, progress);
          return { kind: 'documentdb', postgres: arrangePostgres(folder) };
        },
      },
    ],
    progress,
  );
}
