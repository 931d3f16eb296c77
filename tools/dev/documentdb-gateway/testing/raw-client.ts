import net from 'node:net';
import { once } from 'node:events';
import { deserialize, type Document, serialize } from 'bson';
import { FrameReader } from '../wire/frame-reader.ts';

/** Speaks OP_MSG byte by byte, for what a driver would never send. */
export class RawClient {
  readonly socket: net.Socket;
  private readonly frames = new FrameReader();
  private readonly replies: Buffer[] = [];
  private sent = 0;

  private constructor(socket: net.Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => {
      this.replies.push(...this.frames.push(chunk));
      socket.emit('replies');
    });
  }

  static async open(port: number): Promise<RawClient> {
    const socket = net.connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  send(body: Document, flags = 0): void {
    this.socket.write(opMsg({ requestId: ++this.sent, body, flags }));
  }

  /** The next reply whose turn it is. */
  async receive(): Promise<Document> {
    while (this.replies.length === 0) await once(this.socket, 'replies');
    const [frame] = this.replies.splice(0, 1);
    if (!frame) throw new Error('no reply');
    return deserialize(frame.subarray(21));
  }

  async ask(body: Document): Promise<Document> {
    this.send(body);
    return this.receive();
  }

  close(): void {
    this.socket.destroy();
  }
}

export interface OpMsg {
  readonly requestId: number;
  readonly body: Document;
  readonly flags?: number;
  readonly sequences?: Readonly<Record<string, readonly Document[]>>;
  /** Appended as the checksum. */
  readonly checksum?: (message: Buffer) => number;
}

/** The bytes of one OP_MSG. */
export function opMsg({ requestId, body, flags = 0, sequences = {}, checksum }: OpMsg): Buffer {
  const sections = [Buffer.from([0]), Buffer.from(serialize(body))];
  for (const [name, documents] of Object.entries(sequences)) {
    const content = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map((one) => serialize(one))]);
    const length = Buffer.alloc(4);
    length.writeInt32LE(content.length + 4);
    sections.push(Buffer.from([1]), length, content);
  }
  const head = Buffer.alloc(20);
  const length = sections.reduce((sum, { length }) => sum + length, head.length) + (checksum ? 4 : 0);
  head.writeInt32LE(length, 0);
  head.writeInt32LE(requestId, 4);
  head.writeInt32LE(2013, 12);
  head.writeUInt32LE(flags, 16);
  const message = Buffer.concat([head, ...sections]);
  if (!checksum) return message;
  const tail = Buffer.alloc(4);
  tail.writeUInt32LE(checksum(message));
  return Buffer.concat([message, tail]);
}
