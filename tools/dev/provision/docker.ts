import { execute } from '../system/execute.ts';
import { findBinary } from '../system/find-binary.ts';

const ANSWER_LIMIT_MS = 5_000;

/** The docker command when an engine answers it. */
export async function dockerEngine(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const docker = findBinary(['docker'], env);
  if (!docker) return undefined;
  await execute(docker, ['version', '--format', '{{.Server.Version}}'], { limit: ANSWER_LIMIT_MS });
  return docker;
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

/** A `docker run` that stays in the foreground, passes signals on and removes its container at the end. */
export function dockerRun(docker: string, { name, image, port, folders, env, args }: Container): string[] {
  const user = process.getuid && process.getgid ? ['--user', `${process.getuid()}:${process.getgid()}`] : [];
  return [
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
