import type { Home } from '../home.ts';
import { findBinary } from '../system/find-binary.ts';
import { type Bundle, provideBundle } from './debian/bundle.ts';
import { dockerEngine } from './docker.ts';
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
        attempt: async () => (env['MONGODB_URI'] ? { kind: 'address', uri: env['MONGODB_URI'] } : undefined),
      },
      {
        name: 'mongod on the path',
        attempt: async () => {
          const file = findBinary(['mongod'], env);
          return file ? { kind: 'mongod', file } : undefined;
        },
      },
      {
        name: 'a running Docker engine',
        attempt: async () => {
          const docker = await dockerEngine(env);
          return docker ? { kind: 'docker', docker } : undefined;
        },
      },
      {
        name: 'DocumentDB from Debian packages in a private folder',
        attempt: async () => {
          const folder = await provideBundle(home.runtimes, BUNDLE, progress);
          return { kind: 'documentdb', postgres: arrangePostgres(folder) };
        },
      },
    ],
    progress,
  );
}
