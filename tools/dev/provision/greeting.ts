import { connect } from 'node:net';
import { Problem } from '../problem.ts';

const ANSWER_LIMIT_MS = 5_000;
const GREETING_LIMIT_MS = 1_000;

interface Door {
  readonly host: string;
  readonly port: number;
}

/** The doors an address names: `nats://a:4222,b` and `mongodb://name:password@a,b:27018/?x=y` name two each. */
export function doorsOf(address: string, scheme: string, usualPort: number): Door[] {
  const plain = address.replaceAll(`${scheme}://`, '');
  if (plain.includes('://')) return [];
  const hosts = plain.replace(/[/?].*/, '').replaceAll(/[^,@]*@/g, '');
  return hosts.split(',').map((each) => {
    const [, host = '', port] = /^\[?([^\]]*?)\]?(?::(\d+))?$/.exec(each.trim()) ?? [];
    return { host: host || '127.0.0.1', port: Number(port ?? usualPort) };
  });
}

/**
 * What a server says first when somebody connects, or nothing for one that waits to be spoken to. Refuses an address
 * where nobody answers; one of another scheme (`tls:`, `mongodb+srv:`) is believed.
 */
export async function greetingOf(address: string, scheme: string, usualPort: number): Promise<string> {
  const doors = doorsOf(address, scheme, usualPort);
  const refusals: string[] = [];
  for (const door of doors) {
    try {
      return await greeting(door);
    } catch (error) {
      refusals.push(`${door.host}:${door.port} (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  if (doors.length === 0) return '';
  throw new Problem(`Nothing answers at ${refusals.join(', ')}. Start it, or correct the address.`);
}

function greeting({ host, port }: Door): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: ANSWER_LIMIT_MS });
    socket.once('connect', () => socket.setTimeout(GREETING_LIMIT_MS));
    socket.once('timeout', () => (socket.connecting ? reject(new Error('no answer')) : resolve('')));
    socket.once('data', (bytes) => resolve(bytes.toString()));
    socket.once('error', (error: NodeJS.ErrnoException) => reject(new Error(error.code ?? error.message)));
    socket.once('close', () => resolve(''));
    for (const event of ['timeout', 'data', 'error']) socket.once(event, () => socket.destroy());
  });
}
