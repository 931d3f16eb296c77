import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';
const LENGTH = /content-length: (\d+)/i;

/** Kept-open connections that send one request again and again, so lean that the client hardly counts. */
export class HttpLanes {
  private constructor(
    private readonly idle: Socket[],
    private readonly request: string,
  ) {}

  static async open(port: number, path: string, body: unknown, count: number): Promise<HttpLanes> {
    const text = JSON.stringify(body);
    const head = [
      `POST ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(text)}`,
    ];
    return new HttpLanes(await connections(port, count), `${head.join('\r\n')}${HEAD_END}${text}`);
  }

  /** The same for reading: `cookie` says who reads. */
  static async reading(port: number, path: string, cookie: string, count: number): Promise<HttpLanes> {
    const head = [`GET ${path} HTTP/1.1`, 'host: 127.0.0.1', `cookie: ${cookie}`];
    return new HttpLanes(await connections(port, count), `${head.join('\r\n')}${HEAD_END}`);
  }

  /** One request on a free connection; throws unless it is answered with success. */
  async send(): Promise<void> {
    const socket = this.idle.pop();
    if (!socket) throw new Error('more requests than connections');
    const answered = new Promise<string>((resolve) => {
      let answer = '';
      const read = (chunk: Buffer) => {
        answer += chunk.toString('latin1');
        if (!isWhole(answer)) return;
        socket.off('data', read);
        resolve(answer);
      };
      socket.on('data', read);
    });
    socket.write(this.request);
    const answer = await answered;
    this.idle.push(socket);
    if (!/^HTTP\/1.1 20/.test(answer)) throw new Error(answer);
  }

  close(): void {
    for (const socket of this.idle) socket.destroy();
  }
}

async function connections(port: number, count: number): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1').setNoDelay());
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  return sockets;
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf(HEAD_END);
  return end > 0 && answer.length - end - HEAD_END.length >= Number(LENGTH.exec(answer)?.[1] ?? Infinity);
}
