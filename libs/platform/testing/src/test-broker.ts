import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { type Log, SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { NatsBus } from '@nuanxin/platform/messaging';

export interface TestBroker {
  readonly url: string;
  readonly namespace: string;
  /** Another service, or another replica, in the same namespace. */
  connect(service: string, log: Log): Promise<NatsBus>;
  /** Removes the streams of the namespace. Buses are closed by whoever opened them. */
  close(): Promise<void>;
}

/** A namespace of its own on the broker at `NATS_URL`, so that specs run side by side. */
export async function testBroker(): Promise<TestBroker> {
  const url = process.env['NATS_URL'];
  if (!url) throw new Error('NATS_URL must name a running nats-server with JetStream');
  const namespace = `spec-${new SystemIds(new SystemClock()).ulid().toLowerCase()}`;
  return {
    url,
    namespace,
    connect: (service, log) => NatsBus.connect({ service, url, namespace }, log),
    close: () => removeStreams(url, namespace),
  };
}

async function removeStreams(url: string, namespace: string): Promise<void> {
  const connection = await connect({ servers: url });
  const { streams } = await jetstreamManager(connection);
  for await (const name of streams.names()) if (name.startsWith(namespace)) await streams.delete(name);
  await connection.close();
}
