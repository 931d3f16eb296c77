import { type Problem, type TickContract, Ulid } from '@nuanxin/contracts/kernel';
import { TICKS } from '@nuanxin/contracts/registry';
import type { Server, Socket } from 'socket.io';
import { z } from 'zod';
import type { Visitor } from '../access/visitor';

/** What may be watched: ticks that say who may, with the query that guards them. */
const WATCHABLE: ReadonlyMap<string, TickContract> = new Map(
  TICKS.filter(({ access, snapshot }) => access.audience !== 'service' && snapshot).map((tick) => [
    tick.type,
    tick,
  ]),
);

export const WatchRequest = z.strictObject({
  type: z.string().refine((type) => WATCHABLE.has(type), 'tick'),
  key: Ulid,
});
export type WatchRequest = z.infer<typeof WatchRequest>;

export function watchable(type: string): TickContract | undefined {
  return WATCHABLE.get(type);
}

/** Answer to `watch`: the first picture, or why there is none. */
export type WatchAnswer = { readonly snapshot: unknown } | { readonly problem: Problem };
export type Acknowledge = (answer: WatchAnswer) => void;

/** A new picture of what is watched. */
export interface Tick extends WatchRequest {
  readonly data: unknown;
}

interface FromBrowser {
  watch(request: unknown, acknowledge: Acknowledge): void;
  unwatch(request: unknown): void;
}
interface ToBrowser {
  tick(tick: Tick): void;
}
interface AboutSocket {
  visitor: Visitor;
  address: string;
}
type None = Record<string, never>;

export type TickServer = Server<FromBrowser, ToBrowser, None, AboutSocket>;
export type TickSocket = Socket<FromBrowser, ToBrowser, None, AboutSocket>;

/** All that watch the same key of the same tick: `live.audience 01JZ…`. */
export function roomOf({ type, key }: WatchRequest): string {
  return `${type} ${key}`;
}

/** The tick and key of a room; undefined for the rooms that Socket.io makes for itself. */
export function watchOf(room: string): WatchRequest | undefined {
  const [type = '', key = ''] = room.split(' ');
  return WATCHABLE.has(type) ? { type, key } : undefined;
}
