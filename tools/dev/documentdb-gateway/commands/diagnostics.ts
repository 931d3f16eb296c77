import os from 'node:os';
import { CommandFailure } from '../errors/command-failure.ts';
import { bytesOf, type Call, type Handler, type Reply } from './context.ts';
import { MONGODB_VERSION } from './version.ts';

const PARAMETERS: Readonly<Record<string, unknown>> = {
  featureCompatibilityVersion: { version: MONGODB_VERSION.slice(0, 3) },
  authenticationMechanisms: [],
  enableTestCommands: 0,
};

/** Small commands that tools ask to see what they are talking to. */
export const DIAGNOSTICS: Readonly<Record<string, Handler>> = {
  connectionStatus: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ok: 1 }),
  getParameter,
  serverStatus,
  hostInfo: () => ({
    system: {
      hostname: os.hostname(),
      numCores: os.availableParallelism(),
      memSizeMB: Math.trunc(os.totalmem() / 2 ** 20),
    },
    os: { type: os.type(), name: os.platform(), version: os.release() },
    ok: 1,
  }),
  getCmdLineOpts: () => ({ argv: ['documentdb-gateway'], parsed: {}, ok: 1 }),
  getLog: () => ({ totalLinesWritten: 0, log: [], ok: 1 }),
  whatsmyuri: () => ({ you: '127.0.0.1', ok: 1 }),
  isdbgrid: () => ({ isdbgrid: 1, hostname: os.hostname(), ok: 1 }),
  currentOp: async ({ sql, command }) => bytesOf(await sql.run('currentOp', [command.body])),
  killOp: async ({ sql, command }) => bytesOf(await sql.run('killOp', [command.body])),
};

function getParameter({ command }: Call): Reply {
  const all = command.text('getParameter') === '*';
  const found = Object.entries(PARAMETERS).filter(([name]) => all || command.has(name));
  if (found.length === 0) throw new CommandFailure('InvalidOptions', 'no option found to get');
  return { ...Object.fromEntries(found), ok: 1 };
}

function serverStatus({ shared }: Call): Reply {
  return {
    host: os.hostname(),
    version: MONGODB_VERSION,
    process: 'mongos',
    pid: process.pid,
    uptime: Math.trunc(process.uptime()),
    localTime: new Date(),
    mem: { resident: Math.trunc(process.memoryUsage.rss() / 2 ** 20), bits: 64 },
    metrics: { cursor: { open: { total: shared.cursors.count } } },
    ok: 1,
  };
}
