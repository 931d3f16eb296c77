import { WebSocket } from 'ws';

/** A viewer that speaks just enough of Socket.io to watch one broadcast, and counts: light, so that many fit in one process. */
export class Viewer {
  received = 0;
  /** Called with each tick as it arrives. */
  onTick: (text: string) => void = () => undefined;

  private constructor(private readonly socket: WebSocket) {}

  /** Resolves when the gateway has acknowledged the watch. */
  static watch(origin: string, broadcastId: string): Promise<Viewer> {
    const url = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { perMessageDeflate: false });
    const viewer = new Viewer(socket);
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.on('message', (data) => {
        const text = String(data);
        if (text.startsWith('42')) viewer.tick(text);
        else if (text.startsWith('0')) socket.send('40');
        else if (text === '2') socket.send('3');
        else if (text.startsWith('40'))
          socket.send(`420${JSON.stringify(['watch', { type: 'live.audience', key: broadcastId }])}`);
        else if (text.includes('"snapshot"')) resolve(viewer);
        else reject(new Error(text));
      });
    });
  }

  /** The same for a bare server that sends a frame for each fact. */
  static async listen(url: string): Promise<Viewer> {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    const viewer = new Viewer(socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    socket.on('message', (data) => viewer.tick(String(data)));
    return viewer;
  }

  leave(): void {
    this.socket.terminate();
  }

  private tick(text: string): void {
    this.received++;
    this.onTick(text);
  }
}
