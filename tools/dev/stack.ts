import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { defaultHome, homeAt, prepareHome, type Home } from './home.ts';
import { provideBroker } from './provision/broker.ts';
import { provideDatabase } from './provision/database.ts';
import { provideFfmpeg } from './provision/ffmpeg.ts';
import { brokerAddress } from './stack/broker-part.ts';
import { databaseAddress } from './stack/database-parts.ts';
import { type Ports, randomPorts } from './stack/ports.ts';
import { processNames } from './stack/service-parts.ts';
import { prepareStack, stackParts, type StackOptions } from './stack/stack-parts.ts';
import { awaitPart, readPlan, readState, startSupervisor, stopStack } from './supervisor/control.ts';
import { signal } from './system/process-identity.ts';

export interface StartStackOptions {
  /** The stack's folder; a new one under the default home unless given. Data in it is found again. */
  readonly home?: string;
  /** Ports that must be these; all others are random. */
  readonly ports?: Partial<Ports>;
  /** One process per service (the default), or all services in one. */
  readonly separate?: boolean;
  /** Overrides for the services, by variable name. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A whole stack of real processes, for browser specs and drills. */
export interface RunningStack {
  readonly home: Home;
  readonly ports: Ports;
  readonly httpUrl: string;
  readonly rtmpUrl: string;
  readonly natsUrl: string;
  readonly mongodbUri: string;
  /** The environment a part was given: `environmentOf('live').NATS_PASSWORD`. */
  environmentOf(part: string): Readonly<Record<string, string>>;
  /** The process that runs a part now; nothing between its death and its restart. */
  pidOf(part: string): number | undefined;
  /** Sends a signal to a part, SIGKILL unless told otherwise. The supervisor starts it again. */
  kill(part: string, name?: NodeJS.Signals): boolean;
  /** Waits until a part has been started anew `restarts` times in all and is ready. */
  untilRestarted(part: string, restarts: number): Promise<void>;
  restartsOf(part: string): number;
  /** Stops everything; a folder that was made for this stack is removed. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 50;

/** Starts a stack that has been built (`npm run build`, or the set-up of `npm test`). Stop it, or it runs on. */
export async function startStack(options: StartStackOptions = {}): Promise<RunningStack> {
  const main = defaultHome();
  prepareHome(main);
  const home = homeAt(options.home ?? mkdtempSync(path.join(main.root, 'stack-')), main.runtimes);
  prepareHome(home);
  const env = { ...process.env, ...options.env };
  // Test servers may be named in the environment; a stack that is killed and started again brings its own.
  const [broker, database, ffmpeg] = await Promise.all([
    provideBroker(home, ignore, { ...env, NATS_URL: options.env?.['NATS_URL'] }),
    provideDatabase(home, ignore, { ...env, MONGODB_URI: options.env?.['MONGODB_URI'] }),
    provideFfmpeg(home, ignore, env),
  ]);
  const processes = processNames(options.separate ?? true);
  const ports = await randomPorts(processes, options.ports);
  const runtimes = { broker: broker.value, database: database.value, ffmpeg: ffmpeg.value };
  const stack: StackOptions = { home, ports, runtimes, processes, env: {}, overrides: options.env ?? {} };
  await prepareStack(stack);
  const parts = stackParts(stack);
  const supervisor = startSupervisor(home, parts);
  try {
    await Promise.all(parts.map(({ name }) => awaitPart(home, supervisor, name)));
  } catch (error) {
    await stopStack(home);
    throw error;
  }
  const stateOf = (part: string) => readState(home)?.parts[part];
  return {
    home,
    ports,
    httpUrl: `http://127.0.0.1:${ports.http}`,
    rtmpUrl: `rtmp://127.0.0.1:${ports.rtmp}`,
    natsUrl: brokerAddress(runtimes.broker, ports.broker),
    mongodbUri: databaseAddress(home, runtimes.database, ports.database),
    environmentOf: (part) => readPlan(home)?.parts.find(({ name }) => name === part)?.env ?? {},
    pidOf: (part) => stateOf(part)?.process?.pid,
    restartsOf: (part) => stateOf(part)?.restarts ?? 0,
    kill(part, name = 'SIGKILL') {
      const identity = stateOf(part)?.process;
      return identity !== undefined && signal(identity, name);
    },
    async untilRestarted(part, restarts) {
      while ((stateOf(part)?.restarts ?? 0) < restarts)
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      await awaitPart(home, supervisor, part);
    },
    async stop() {
      await stopStack(home);
      if (!options.home) rmSync(home.root, { recursive: true, force: true });
    },
  };
}

const ignore = () => undefined;
