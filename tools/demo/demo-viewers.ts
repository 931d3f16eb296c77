import { audienceTicked, readShowing, type Showing } from '@nuanxin/contracts/live';
import { io, type Socket } from 'socket.io-client';
import { Api } from './api';

const LOOK_EVERY_MS = 3_000;

/** People who only watch: each with a socket of its own and a player that fetches the playlist and its newest segment. */
export class DemoViewers {
  readonly seen = { ticks: 0, outOfOrder: 0, segments: 0, bytes: 0, failures: 0 };
  private readonly sockets: Socket[] = [];
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly url: string,
    private readonly broadcastId: string,
  ) {}

  async join(count: number): Promise<void> {
    const showing = await new Api(this.url).ask(readShowing, { id: this.broadcastId });
    for (let viewer = 0; viewer < count; viewer++) {
      this.sockets.push(this.watch());
      this.timers.push(setInterval(() => void this.play(showing), LOOK_EVERY_MS));
    }
  }

  leave(): void {
    for (const timer of this.timers) clearInterval(timer);
    for (const socket of this.sockets) socket.disconnect();
  }

  private watch(): Socket {
    const socket = io(this.url, { transports: ['websocket'] });
    let newest = 0;
    socket.on('connect', () => {
      const wanted = { type: audienceTicked.type, key: this.broadcastId };
      socket.emit('watch', wanted, (answer: object) => {
        if ('problem' in answer) this.seen.failures++;
      });
    });
    socket.on('tick', ({ data }: { data: unknown }) => {
      const { seq } = audienceTicked.data.parse(data);
      this.seen.ticks++;
      if (seq <= newest) this.seen.outOfOrder++;
      newest = seq;
    });
    return socket;
  }

  private async play({ playback }: Showing): Promise<void> {
    try {
      if (!playback) throw new Error('there is nothing to play');
      const address = new URL(playback, this.url);
      const playlist = await (await fetched(address)).text();
      const newest = playlist.split('\n').findLast((line) => line !== '' && !line.startsWith('#'));
      if (!newest) return;
      const segment = await (await fetched(new URL(newest, address))).arrayBuffer();
      this.seen.segments++;
      this.seen.bytes += segment.byteLength;
    } catch (error) {
      this.seen.failures++;
      if (this.seen.failures === 1)
        console.log(`A player failed: ${error instanceof Error ? error.message : error}`);
    }
  }
}

async function fetched(address: URL): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname.split('/').at(-1)}: HTTP ${response.status}`);
  return response;
}
