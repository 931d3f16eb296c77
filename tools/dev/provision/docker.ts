import { createHash } from 'node:crypto';
import type { Home } from '../home.ts';
import { execute } from '../system/execute.ts';
import { findBinary } from '../system/find-binary.ts';

const ANSWER_LIMIT_MS = 5_000;
const PULL_LIMIT_MS = 900_000;

/** The docker command when an engine answers it. */
export async function dockerEngine(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const docker = findBinary(['docker'], env);
  if (!docker) return undefined;
  await execute(docker, ['version', '--format', '{{.Server.Version}}'], { limit: ANSWER_LIMIT_MS });
  return docker;
}

/** Fetches an image that is not there yet, while it can still be said that this takes its time. */
export async function requireImage(
  docker: string,
  image: string,
  progress: (text: string) => void,
): Promise<void> {
  const kept = await execute(docker, ['images', '--quiet', image], { limit: ANSWER_LIMIT_MS });
  if (kept.trim() !== '') return;
  progress(`docker pull ${image}`);
  await execute(docker, ['pull', '--quiet', image], { limit: PULL_LIMIT_MS });
}

/** What a container of this home is called, at every start the same. */
export function containerName(home: Home, part: string): string {
  return `nuanxin-${part}-${createHash('sha256').update(home.root).digest('hex').slice(0, 12)}`;
}

export interface Container {
  readonly name: string;
  readonly image: string;
  /** Published on loopback only. */
  readonly port: { readonly host: number; readonly container: number };
  readonly folders: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

/** The engine outlives its client: a container that a killed run left would hold the name and write to the same data. */
const WITHOUT_LEFTOVER = ['sh', '-c', '"$0" rm --force "$4" >/dev/null 2>&1; exec "$0" "$@"'];

/** A `docker run` that stays in the foreground, passes signals on and removes its container at the end. */
export function dockerRun(docker: string, { name, image, port, folders, env, args }: Container): string[] {
  const user = process.getuid && process.getgid ? ['--user', `${process.getuid()}:${process.getgid()}`] : [];
  return [
    ...WITHOUT_LEFTOVER,
    docker,
    'run',
    '--rm',
    '--name',
    name,
    ...user,
    '--publish',
    `127.0.0.1:${port.host}:${port.container}`,
    ...Object.entries(folders).flatMap(([host, inside]) => ['--volume', `${host}:${inside}`]),
    ...Object.keys(env ?? {}).flatMap((variable) => ['--env', variable]),
    image,
    ...args,
  ];
}
