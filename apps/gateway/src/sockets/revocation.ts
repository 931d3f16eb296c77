import { Injectable } from '@nestjs/common';
import { rightsChanged } from '@nuanxin/contracts/identity';
import { Clock } from '@nuanxin/platform/kernel';
import { Ticks } from '@nuanxin/platform/messaging';
import type { TickServer, TickSocket } from './protocol';

const EVERY_MS = 1_000;

/** Closes the sockets of an account whose rights have changed, at once, and of sessions whose time is over. */
@Injectable()
export class Revocation {
  constructor(
    private readonly ticks: Ticks,
    private readonly clock: Clock,
  ) {}

  /** Watches until the returned function is called. */
  start(server: TickServer): () => void {
    const close = (isOver: (socket: TickSocket) => boolean) => {
      for (const socket of server.of('/').sockets.values()) if (isOver(socket)) socket.disconnect(true);
    };
    const stop = this.ticks.watch(rightsChanged, 'all', ({ accountId, sessionId }) =>
      close(({ data: { visitor } }) => {
        const { caller } = visitor;
        if (!('accountId' in caller) || caller.accountId !== accountId) return false;
        return sessionId === undefined || caller.sessionId === sessionId;
      }),
    );
    const timer = setInterval(() => {
      const now = this.clock.now();
      close(({ data: { visitor } }) => visitor.expiresAt !== undefined && visitor.expiresAt <= now);
    }, EVERY_MS);
    return () => {
      stop();
      clearInterval(timer);
    };
  }
}
