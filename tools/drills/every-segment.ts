import { readShowing } from '@nuanxin/contracts/live';
import { Api } from '../demo/api';

const LOOK_EVERY_MS = 1_000;

/** Players that fetch each segment of a broadcast once, in order, as a browser does that never falls behind. */
export class EverySegment {
  fetched = 0;
  private readonly faults: string[] = [];
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly url: string,
    private readonly broadcastId: string,
  ) {}

  async play(players: number): Promise<void> {
    const { playback } = await new Api(this.url).ask(readShowing, { id: this.broadcastId });
    if (!playback) throw new Error('there is nothing to play');
    const address = new URL(playback, this.url);
    for (let player = 0; player < players; player++) this.timers.push(this.follow(address));
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  wrong(): string[] {
    return this.faults;
  }

  private follow(address: URL): NodeJS.Timeout {
    let newest: number | undefined;
    let busy = false;
    const look = async () => {
      for (const name of await segmentsOf(address)) {
        const number = Number(/\d+/.exec(name)?.[0]);
        if (newest !== undefined && number <= newest) continue;
        if (newest !== undefined && number !== newest + 1) this.faults.push(`${number} after ${newest}`);
        newest = number;
        await bytesOf(new URL(name, address));
        this.fetched++;
      }
    };
    return setInterval(() => {
      if (busy) return;
      busy = true;
      look()
        .catch((error: unknown) => this.faults.push(error instanceof Error ? error.message : String(error)))
        .finally(() => (busy = false));
    }, LOOK_EVERY_MS);
  }
}

async function segmentsOf(playlist: URL): Promise<string[]> {
  const text = new TextDecoder().decode(await bytesOf(playlist));
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

async function bytesOf(address: URL): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname.split('/').at(-1)}: HTTP ${response.status}`);
  return response.arrayBuffer();
}
