import type { TickSocket } from './protocol';

/** Sockets in this room get no ticks until they have read what was written to them. */
export const LAGGING = 'lagging';

/** About four seconds of ticks of one broadcast. */
const MAY_WAIT = 8;
const GIVE_UP_MS = 30_000;

/** Leaves slow readers out rather than keeping frames for them without limit; the next tick they get is whole. */
export function watchBacklog(socket: TickSocket): void {
  let waiting = 0;
  let givingUp: NodeJS.Timeout | undefined;
  const caughtUp = () => {
    waiting = 0;
    if (!givingUp) return;
    clearTimeout(givingUp);
    givingUp = undefined;
    void socket.leave(LAGGING);
  };
  socket.conn.on('packetCreate', () => {
    waiting += 1;
    if (waiting <= MAY_WAIT || givingUp) return;
    void socket.join(LAGGING);
    givingUp = setTimeout(() => socket.disconnect(true), GIVE_UP_MS);
  });
  socket.conn.on('drain', caughtUp);
  socket.once('disconnect', () => clearTimeout(givingUp));
}
