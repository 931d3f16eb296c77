import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { Problem } from '../problem.ts';

/** A port nobody listens on now; the kernel does not hand the same one out again soon. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return listenBriefly(0, host);
}

function listenBriefly(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** Refuses with a sentence when a port is taken; `variable` is what the user sets to choose another. */
export async function requireFreePort(
  port: number,
  host: string,
  what: string,
  variable: string,
): Promise<void> {
  try {
    await listenBriefly(port, host);
  } catch (error) {
    throw new Problem(
      portSentence(port, what, variable, (error as NodeJS.ErrnoException).code, ownerOfPort(port)),
      {
        cause: error,
      },
    );
  }
}

export interface PortOwner {
  readonly pid: number;
  readonly name: string;
}

/** What to tell when a port cannot be had. */
export function portSentence(
  port: number,
  what: string,
  variable: string,
  code: string | undefined,
  owner: PortOwner | undefined,
): string {
  if (code === 'EACCES')
    return `Port ${port} (${what}) may not be used by this user. Choose one above 1023: ${variable}=${port + 8000}.`;
  if (code !== 'EADDRINUSE')
    return `Port ${port} (${what}) cannot be used (${code ?? 'unknown reason'}). Choose another: ${variable}=${port + 1}.`;
  const who = owner ? ` by ${owner.name} (process ${owner.pid})` : '';
  return `Port ${port} (${what}) is already in use${who}. End that program, or choose another port: ${variable}=${port + 1}.`;
}

const LISTENING = '0A';

/** The socket inode that listens on `port` in the text of /proc/net/tcp or tcp6. */
export function listeningInode(table: string, port: number): string | undefined {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((fields) => fields[1]?.endsWith(`:${wanted}`) && fields[3] === LISTENING)?.[9];
}

/** Who listens on a port, as far as this user may see. */
export function ownerOfPort(port: number): PortOwner | undefined {
  const inode = ['tcp', 'tcp6']
    .map((table) => listeningInode(readFileSync(`/proc/net/${table}`, 'utf8'), port))
    .find(Boolean);
  if (!inode) return undefined;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (holdsSocket(pid, inode)) return { pid: Number(pid), name: nameOf(pid) };
  }
  return undefined;
}

/** What was typed to start it: the kernel's own name of a Node process is that of its thread. */
function nameOf(pid: string): string {
  const [program = '', ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  const script = args.find((word) => /^[^-].*\.\w+$/.test(word));
  return [path.basename(program), ...(script ? [script] : [])].join(' ');
}

function holdsSocket(pid: string, inode: string): boolean {
  const folder = `/proc/${pid}/fd`;
  const descriptors = orNothing(() => readdirSync(folder)) ?? [];
  return descriptors.some(
    (name) => orNothing(() => readlinkSync(`${folder}/${name}`)) === `socket:[${inode}]`,
  );
}

/** Other users' processes cannot be looked into, and any process may end while we look. */
function orNothing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
