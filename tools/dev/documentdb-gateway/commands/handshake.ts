import { CommandFailure } from '../errors/command-failure.ts';
import { MAX_BSON_BYTES, MAX_MESSAGE_BYTES, MAX_WRITE_BATCH } from '../wire/limits.ts';
import type { Call, Handler, Reply } from './context.ts';
import { MONGODB_VERSION, WIRE_VERSION } from './version.ts';

/** Commands of the handshake and of monitoring. */
export const HANDSHAKE: Readonly<Record<string, Handler>> = {
  hello: (call) => ({ isWritablePrimary: true, ...hello(call) }),
  ismaster: (call) => ({ ismaster: true, ...hello(call) }),
  isMaster: (call) => ({ ismaster: true, ...hello(call) }),
  ping: () => ({ ok: 1 }),
  buildInfo,
  buildinfo: buildInfo,
  saslStart: refuseCredentials,
  authenticate: refuseCredentials,
};

/**
 * `isdbgrid` makes drivers treat the gateway as a mongos: sessions, transactions and retryable writes are used, and
 * no member list is expected. A `setName` would promise change streams, and a host name every client can reach.
 * Without `topologyVersion` drivers poll instead of keeping an awaitable `hello` open.
 */
function hello({ command, connectionNumber, shared }: Call): Reply {
  // While the database is away the server is "down" for drivers, which then wait for it before they send anything.
  const outage = shared.database.availability.outage;
  if (outage) throw new CommandFailure('ShutdownInProgress', outage);
  return {
    ...(command.flag('helloOk') ? { helloOk: true } : {}),
    msg: 'isdbgrid',
    maxBsonObjectSize: MAX_BSON_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: MAX_WRITE_BATCH,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId: connectionNumber,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
    ok: 1,
  };
}

function buildInfo(): Reply {
  return {
    version: MONGODB_VERSION,
    versionArray: [...MONGODB_VERSION.split('.').map(Number), 0],
    gitVersion: 'documentdb-gateway',
    modules: [],
    bits: 64,
    debug: false,
    maxBsonObjectSize: MAX_BSON_BYTES,
    ok: 1,
  };
}

function refuseCredentials(): never {
  const message =
    'the gateway has no accounts and listens on loopback only: leave user name and password out of the address';
  throw new CommandFailure('AuthenticationFailed', message);
}
