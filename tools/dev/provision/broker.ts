import type { Home } from '../home.ts';
import { Problem } from '../problem.ts';
import { execute } from '../system/execute.ts';
import { findBinary } from '../system/find-binary.ts';
import { greetingOf } from './greeting.ts';
import { type Bundle, provideBundle } from './debian/bundle.ts';
import { commandIn } from './debian/loader.ts';
import { dockerEngine, requireImage } from './docker.ts';
import { firstThatWorks } from './ways.ts';

export type Broker =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'program'; readonly command: readonly string[] }
  | { readonly kind: 'docker'; readonly docker: string };

export const BROKER_IMAGE = 'nats:2.12';
const BUNDLE: Bundle = { name: 'broker', packages: ['nats-server'], megabytes: 150 };
/** 2.9 does not know `sync_interval: always` and would lose acknowledged messages at a power cut. */
const OLDEST = [2, 10] as const;

/** Whether `nats-server --version` says a version that is new enough. */
export function isRecentEnough(said: string): boolean {
  const [major = 0, minor = 0] = (/v?(\d+)\.(\d+)/.exec(said)?.slice(1) ?? []).map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Refuses a broker that says in its first line that it is too old or keeps no streams; one that says nothing passes. */
export function requireJetStream(greeting: string): void {
  const said = /^INFO (\{.*\})/.exec(greeting)?.[1];
  if (!said) return;
  const { version = '', jetstream = false } = JSON.parse(said) as { version?: string; jetstream?: boolean };
  if (!isRecentEnough(version)) throw new Problem(`It is nats-server ${version}; 2.10 or later is needed.`);
  if (!jetstream) throw new Problem('It keeps no streams. Start it with JetStream: nats-server -js');
}

/** Finds or fetches a NATS server. */
export function provideBroker(
  home: Home,
  progress: (text: string) => void,
  env: NodeJS.ProcessEnv = process.env,
) {
  return firstThatWorks<Broker>(
    'The message broker (NATS)',
    [
      {
        name: 'the address of a running one in NATS_URL',
        named: true,
        attempt: async () => {
          const url = env['NATS_URL'];
          if (!url) return undefined;
          requireJetStream(await greetingOf(url, 'nats', 4222));
          return { kind: 'address', url };
        },
      },
      {
        name: 'nats-server 2.10 or later on the path',
        attempt: async () => {
          const file = findBinary(['nats-server'], env);
          if (!file) return undefined;
          const said = await execute(file, ['--version'], { limit: 10_000 });
          if (!isRecentEnough(said)) throw new Error(`${file} is ${said.trim()}, which is too old`);
          return { kind: 'program', command: [file] };
        },
      },
      {
        name: 'a running Docker engine',
        attempt: async () => {
          const docker = await dockerEngine(env);
          if (!docker) return undefined;
          await requireImage(docker, BROKER_IMAGE, progress);
          return { kind: 'docker', docker };
        },
      },
      {
        name: 'Debian packages in a private folder',
        attempt: async () => {
          const folder = await provideBundle(home.runtimes, BUNDLE, progress);
          return { kind: 'program', command: commandIn(folder, 'usr/sbin/nats-server') };
        },
      },
    ],
    progress,
  );
}
