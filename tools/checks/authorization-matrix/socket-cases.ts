import type { Problem } from '@nuanxin/contracts/kernel';
import { TICKS } from '@nuanxin/contracts/registry';
import { io, type Socket } from 'socket.io-client';
import { HttpServer } from '../../../apps/gateway/src/http/http-server';
import { type Case, type Seen, seenBy } from './cases';
import { nameOf } from './door-cases';
import { expected, mayAsk } from './oracle';
import { WATCHES } from './policy';
import { once } from './once';
import type { Asking } from './probe';
import type { Actor } from './world';

/** A real socket for everybody with a cookie, and for nobody, asking to watch every broadcast by every tick. */
export async function socketCases(asking: Asking): Promise<Case[]> {
  const { platform, world } = asking;
  const url = platform.gateway.get(HttpServer).fastify.listeningOrigin;
  const broadcasts = world.things.filter(({ kind }) => kind === 'broadcast');
  const all: Case[] = [];
  for (const actor of world.actors.filter(({ cookie, token }) => cookie !== undefined || token === 'none')) {
    const connected = once(() => connect(url, actor));
    // One at a time, because a socket may watch twenty things at most.
    let before: Promise<unknown> = Promise.resolve();
    for (const [type, rule] of Object.entries(WATCHES)) {
      const mayReach = mayAsk(rule, actor) === undefined;
      for (const thing of broadcasts) {
        const ask = async () => watch(await connected(), { type, key: thing.id }, mayReach, asking);
        const run = () => {
          const seen = before.then(ask, ask);
          before = seen;
          return seen;
        };
        all.push({
          layer: 'sockets',
          name: nameOf(actor, `watch ${type}`, thing),
          expected: expected(rule, actor, thing),
          run,
        });
      }
    }
  }
  return all;
}

function connect(url: string, { cookie }: Actor): Promise<Socket> {
  const headers = cookie === undefined ? {} : { extraHeaders: { cookie: `__Host-nuanxin=${cookie}` } };
  const socket = io(url, { transports: ['websocket'], forceNew: true, ...headers });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

async function watch(
  socket: Socket,
  request: { type: string; key: string },
  mayReach: boolean,
  { platform: { bus } }: Asking,
): Promise<Seen> {
  const subject = TICKS.find(({ type }) => type === request.type)?.snapshot?.subject ?? '';
  const answer = (await socket.timeout(30_000).emitWithAck('watch', request)) as { problem?: Problem };
  if (!answer.problem) socket.emit('unwatch', request);
  const seen = seenBy(answer.problem?.code);
  const asked = !mayReach && bus.wasAsked(subject, answer.problem?.requestId ?? '');
  return asked ? 'sent' : seen;
}
