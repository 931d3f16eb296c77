import { type MsgHdrs, MsgHdrsImpl, type NatsConnection } from '@nats-io/transport-node';
import { DomainError } from '@nuanxin/contracts/kernel';
import type { Headers, Outgoing } from './bus';

interface Departure {
  readonly subject: string;
  readonly body: Uint8Array;
  readonly reply: string;
  readonly headers: Headers | undefined;
}

const LINE_END = /[\r\n]/;

/**
 * What leaves in one turn of the event loop leaves in one write: a system call costs more than a whole message, and the
 * client by itself makes one for nearly every message.
 */
export class Departures {
  private waiting: Departure[] = [];

  constructor(private readonly connection: NatsConnection) {}

  /** Bytes that the broker takes in one message. */
  get largest(): number {
    return this.connection.info?.max_payload ?? Infinity;
  }

  /** Throws `request.too-large` beyond what the broker takes. */
  add(subject: string, { text, headers }: Outgoing, reply = ''): void {
    const body = Buffer.from(text);
    if (body.length > this.largest) throw new DomainError('request.too-large');
    if (this.waiting.push({ subject, body, reply, headers }) === 1) setImmediate(() => this.leave());
  }

  leave(): void {
    const leaving = this.waiting;
    this.waiting = [];
    if (this.connection.isClosed()) return;
    for (const { subject, body, reply, headers } of leaving) {
      this.connection.publish(subject, body, headers ? { reply, headers: encoded(headers) } : { reply });
    }
  }
}

/** Taken over as they are: the client's own `set` looks at every letter of every name. */
function encoded(headers: Headers): MsgHdrs {
  const values: Record<string, string[]> = {};
  for (const name in headers) {
    const value = headers[name] ?? '';
    if (LINE_END.test(value)) throw new Error(`The header ${name} holds a line end`);
    values[name] = [value];
  }
  return MsgHdrsImpl.fromRecord(values);
}
