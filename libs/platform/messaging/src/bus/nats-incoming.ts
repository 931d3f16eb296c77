import type { Msg } from '@nats-io/transport-node';
import type { Incoming } from './bus';

/** A message of NATS, decoded piece by piece when a piece is asked for. */
export class NatsIncoming implements Incoming {
  constructor(
    private readonly message: Msg,
    private readonly prefixLength: number,
  ) {}

  get subject(): string {
    return this.message.subject.slice(this.prefixLength);
  }

  get text(): string {
    return this.message.string();
  }

  header(name: string): string {
    return this.message.headers?.get(name) ?? '';
  }
}
