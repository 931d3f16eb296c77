import type { z } from 'zod';
import type { Access } from './access';
import type { ErrorCode } from './errors/codes';
import type { Words } from './words';

type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `POST /live/broadcasts/:id/start`, below `/api/v1`. Names after a colon are fields of the request. */
export type HttpDoor = `${HttpMethod} /${string}`;

/** A question or an order that exactly one service answers, over NATS request-reply and, with a door, over HTTP. */
export interface Contract<
  Request extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Kind extends 'command' | 'query' = 'command' | 'query',
> {
  readonly kind: Kind;
  /** `<domain>.<noun>.<verb>`; the domain is the service that answers. */
  readonly subject: `${string}.${string}.${string}`;
  readonly summary: Words;
  readonly request: Request;
  readonly reply: Reply;
  /** Beyond those that any call may meet (`COMMON_ERRORS`). */
  readonly errors: readonly ErrorCode[];
  readonly access: Access;
  readonly http?: HttpDoor;
}

export type RequestOf<C extends Contract> = z.output<C['request']>;
/** What the asker writes: fields with a default may be left out. */
export type AskOf<C extends Contract> = z.input<C['request']>;
export type ReplyOf<C extends Contract> = z.output<C['reply']>;

type Definition<Request extends z.ZodType, Reply extends z.ZodType> = Omit<Contract<Request, Reply>, 'kind'>;

/** Changes something. Its request carries `requestId`; the same id with the same body is answered the same, once done. */
export function command<Request extends z.ZodType, Reply extends z.ZodType>(
  definition: Definition<Request, Reply>,
): Contract<Request, Reply, 'command'> {
  return { kind: 'command', ...definition };
}

/** Reads something and changes nothing. */
export function query<Request extends z.ZodType, Reply extends z.ZodType>(
  definition: Definition<Request, Reply>,
): Contract<Request, Reply, 'query'> {
  return { kind: 'query', ...definition };
}

/** A fact in the past tense, kept by JetStream on `event.<type>`. */
export interface EventContract<Data extends z.ZodType = z.ZodType> {
  readonly kind: 'event';
  /** `<domain>.<noun>.<verb-past>`. */
  readonly type: `${string}.${string}.${string}`;
  readonly summary: Words;
  readonly data: Data;
  /** `one`: one replica of each hearing service; `all`: every replica (caches to drop, sockets to close). */
  readonly delivery: 'one' | 'all';
}
export type DataOf<E extends EventContract | TickContract> = z.output<E['data']>;

export function event<Data extends z.ZodType>(
  definition: Omit<EventContract<Data>, 'kind'>,
): EventContract<Data> {
  return { kind: 'event', ...definition };
}

/** A picture of now on core NATS, `tick.<type>.<key>`: lost ones are replaced by the next, nothing keeps them. */
export interface TickContract<Data extends z.ZodType = z.ZodType> {
  readonly kind: 'tick';
  readonly type: `${string}.${string}`;
  readonly summary: Words;
  readonly data: Data;
  /** Who may watch it through the gateway's sockets; `service`: never leaves the servers. */
  readonly access: Access;
  /** Asked with `{ id: key }` for whoever wants to watch: its refusal refuses the watch, its reply is the first picture. */
  readonly snapshot?: Contract;
}

export function tick<Data extends z.ZodType>(
  definition: Omit<TickContract<Data>, 'kind'>,
): TickContract<Data> {
  return { kind: 'tick', ...definition };
}

/** `live` of `live.broadcast.start`: the service that answers, publishes or ticks. */
export function domainOf(name: string): string {
  return name.slice(0, name.indexOf('.'));
}
