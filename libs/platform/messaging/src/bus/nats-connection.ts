import { type NatsConnection, PermissionViolationError } from '@nats-io/transport-node';
import type { Log } from '@nuanxin/platform/kernel';

interface Turns {
  up(): void;
  down(): void;
  /** The broker refused a subject to this user. */
  forbidden(subject: string, cause: Error): void;
}

/** Follows the connection until it is closed, and logs each turn. */
export async function watchConnection(connection: NatsConnection, log: Log, turns: Turns): Promise<void> {
  for await (const status of connection.status()) {
    if (status.type === 'disconnect') {
      turns.down();
      log.warn('broker.lost', { server: status.server });
    } else if (status.type === 'reconnect') {
      turns.up();
      log.event('broker.found', { server: status.server });
    } else if (status.type === 'error') {
      if (status.error instanceof PermissionViolationError)
        turns.forbidden(status.error.subject, status.error);
      log.fault('broker.refused', status.error);
    }
  }
  turns.down();
}
