import { Problem } from '../problem.ts';
import { freePort, requireFreePort } from '../system/ports.ts';

/** The ports of one stack. All listen on loopback unless HTTP_HOST or RTMP_HOST says otherwise. */
export interface Ports {
  readonly http: number;
  readonly rtmp: number;
  readonly broker: number;
  readonly database: number;
  readonly mediaHttp: number;
  /** Health and metrics, by process. */
  readonly ops: Readonly<Record<string, number>>;
}

/** The doors that people and encoders use have a fixed number and a variable to change it. */
const DOORS = [
  { key: 'http', variable: 'HTTP_PORT', host: 'HTTP_HOST', usual: 8080, what: 'web pages' },
  { key: 'rtmp', variable: 'RTMP_PORT', host: 'RTMP_HOST', usual: 1935, what: 'cameras, RTMP' },
] as const;

function numberIn(env: NodeJS.ProcessEnv, variable: string, usual: number): number {
  const port = Number(env[variable] || usual);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`${variable} is "${env[variable]}"; it should be a port number from 1 to 65535.`);
}

/** The numbers of the doors, from the environment; each is checked to be free. */
export async function doorPorts(env: NodeJS.ProcessEnv = process.env): Promise<Pick<Ports, 'http' | 'rtmp'>> {
  const doors = { http: 0, rtmp: 0 };
  for (const { key, variable, host, usual, what } of DOORS) {
    doors[key] = numberIn(env, variable, usual);
    await requireFreePort(doors[key], env[host] || '127.0.0.1', what, variable);
  }
  return doors;
}

/** Free ports for everything that `fixed` does not name. */
export async function randomPorts(processes: readonly string[], fixed: Partial<Ports> = {}): Promise<Ports> {
  const ops: Record<string, number> = {};
  for (const name of processes) ops[name] = await freePort();
  return {
    http: fixed.http ?? (await freePort()),
    rtmp: fixed.rtmp ?? (await freePort()),
    broker: fixed.broker ?? (await freePort()),
    database: fixed.database ?? (await freePort()),
    mediaHttp: fixed.mediaHttp ?? (await freePort()),
    ops: fixed.ops ?? ops,
  };
}
