import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface OwnBroker {
  readonly url: string;
  /** Ends the process at once, as a power cut would; what it stored stays. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes what it stored. */
  remove(): Promise<void>;
}

/** A nats-server of one's own, for what a shared one cannot show: permissions, and going away. */
export async function ownBroker(
  configuration: (place: { port: number; store: string; folder: string }) => string,
): Promise<OwnBroker> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nuanxin-broker-'));
  const port = await freePort();
  const file = path.join(folder, 'nats-server.conf');
  writeFileSync(file, configuration({ port, store: path.join(folder, 'store'), folder }), { mode: 0o600 });
  let server: ChildProcess | undefined;
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  const start = async () => {
    const [program = 'nats-server', ...first] = (process.env['NATS_SERVER'] || 'nats-server').split(' ');
    server = spawn(program, [...first, '-c', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await listening(server);
  };
  await start();
  const remove = async () => {
    await kill();
    rmSync(folder, { recursive: true });
  };
  return { url: `nats://127.0.0.1:${port}`, kill, start, remove };
}

async function listening(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  const failed = once(server, 'error').then(([error]: unknown[]) => {
    throw new Error('nats-server cannot be started; NATS_SERVER may name the program', { cause: error });
  });
  const ready = (async () => {
    if (server.stderr)
      for await (const line of createInterface(server.stderr)) {
        said.push(line);
        if (line.includes('Server is ready')) return server.stderr.resume();
      }
    throw new Error(`nats-server did not start:\n${said.join('\n')}`);
  })();
  await Promise.race([ready, failed]);
}

/** A port where nothing listens at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
