import type { Socket } from 'node:net';
import { type Amf0, readAmf0 } from './amf0';
import { ChunkReader } from './chunk-reader';
import { say, status } from './chunk-writer';
import { answerHello, CLIENT_ECHO, CLIENT_HELLO } from './handshake';
import { type Message, MessageType } from './message';

/** What the connection tells whoever admitted it. */
export interface Publication {
  /** Audio, video and data messages in order. `false` asks for a pause until `resume` is called. */
  media(message: Message, resume: () => void): boolean;
  /** Once, however it ended; `orderly` when the encoder said goodbye. */
  ended(orderly: boolean): void;
}

/** Decides on a knock: the key is the last part of the publishing address. Throws `PublishRefused`. */
export type Admit = (key: string, connection: PublisherConnection) => Promise<Publication>;

/** The encoder is told `description`; it is what OBS shows to the streamer. */
export class PublishRefused extends Error {
  constructor(
    readonly code: 'NetStream.Publish.Denied' | 'NetStream.Publish.BadName',
    description: string,
  ) {
    super(description);
  }
}

const WINDOW = 2_500_000;
const STREAM_ID = 1;

/** Silence before somebody who connected and does not send is shown out, in milliseconds. */
const IDLE_LIMIT = 10_000;

/** One encoder on one TCP connection: handshake, commands, then media until either side leaves. */
export class PublisherConnection {
  private stage: 'hello' | 'echo' | 'chunks' = 'hello';
  private early: Buffer = Buffer.alloc(0);
  private readonly reader = new ChunkReader();
  private publication: Publication | undefined;
  private received = 0;
  private acknowledged = 0;
  private orderly = false;
  private admitting = false;

  constructor(
    private readonly socket: Socket,
    private readonly admit: Admit,
    private readonly random: (bytes: number) => Buffer,
    private readonly faulted: (error: unknown) => void,
  ) {
    socket.setNoDelay(true);
    socket.setTimeout(IDLE_LIMIT, () => socket.destroy());
    socket.on('data', (bytes: Buffer) => this.take(bytes));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.publication?.ended(this.orderly));
  }

  /** Shows the publisher out: says why, then closes. */
  dismiss(code: string, description: string): void {
    this.socket.end(status(STREAM_ID, 'error', code, description));
    this.socket.setTimeout(1_000, () => this.socket.destroy());
  }

  private take(bytes: Buffer): void {
    try {
      this.received += bytes.length;
      if (this.stage === 'chunks') this.read(bytes);
      else this.shakeHands(bytes);
      this.acknowledge();
    } catch (error) {
      this.faulted(error);
      this.socket.destroy();
    }
  }

  private shakeHands(bytes: Buffer): void {
    this.early = Buffer.concat([this.early, bytes]);
    if (this.stage === 'hello' && this.early.length >= CLIENT_HELLO) {
      this.socket.write(answerHello(this.early.subarray(0, CLIENT_HELLO), this.random(1536)));
      this.early = this.early.subarray(CLIENT_HELLO);
      this.stage = 'echo';
    }
    if (this.stage === 'echo' && this.early.length >= CLIENT_ECHO) {
      const rest = this.early.subarray(CLIENT_ECHO);
      this.early = Buffer.alloc(0);
      this.stage = 'chunks';
      this.read(rest);
    }
  }

  private read(bytes: Buffer): void {
    for (const message of this.reader.push(bytes)) this.hear(message);
  }

  private hear(message: Message): void {
    switch (message.type) {
      case MessageType.command:
        return this.obey(readAmf0(message.payload));
      case MessageType.commandAmf3:
        return this.obey(readAmf0(message.payload.subarray(1)));
      case MessageType.audio:
      case MessageType.video:
      case MessageType.data:
        if (this.publication && !this.publication.media(message, () => this.socket.resume()))
          this.socket.pause();
    }
  }

  private obey([name, id, ...rest]: Amf0[]): void {
    switch (name) {
      case 'connect':
        return this.welcome(id);
      case 'createStream':
        this.socket.write(say.command(0, '_result', id, null, STREAM_ID));
        return;
      case 'publish':
        return this.publish(rest[1]);
      case 'FCUnpublish':
      case 'deleteStream':
      case 'closeStream':
        this.orderly = true;
        this.socket.end();
        return;
      case 'play':
        return this.dismiss(
          'NetStream.Play.Failed',
          'Playing over RTMP is not offered; pictures are sent as HLS.',
        );
      default:
        // releaseStream, FCPublish, _checkbw: encoders go on without an answer.
        return;
    }
  }

  private welcome(id: Amf0): void {
    this.socket.write(
      Buffer.concat([
        say.window(WINDOW),
        say.bandwidth(WINDOW),
        say.chunkSize(),
        say.command(
          0,
          '_result',
          id,
          { fmsVer: 'FMS/3,5,7,7009', capabilities: 31 },
          {
            level: 'status',
            code: 'NetConnection.Connect.Success',
            description: 'Connected.',
            objectEncoding: 0,
          },
        ),
      ]),
    );
  }

  private publish(name: Amf0): void {
    if (this.admitting || this.publication) throw new Error('one connection publishes one stream');
    this.admitting = true;
    const key = typeof name === 'string' ? (name.split('?')[0] ?? '') : '';
    // Nothing more is read until the key is known to be good.
    this.socket.pause();
    this.admit(key, this).then(
      (publication) => this.begin(publication),
      (error: unknown) => this.refuse(error),
    );
  }

  private begin(publication: Publication): void {
    if (this.socket.destroyed) return publication.ended(false);
    this.publication = publication;
    this.socket.write(
      Buffer.concat([
        say.streamBegin(STREAM_ID),
        status(STREAM_ID, 'status', 'NetStream.Publish.Start', 'Publishing.'),
      ]),
    );
    this.socket.resume();
  }

  private refuse(error: unknown): void {
    if (!(error instanceof PublishRefused)) this.faulted(error);
    const refused =
      error instanceof PublishRefused
        ? error
        : new PublishRefused(
            'NetStream.Publish.Denied',
            'The platform cannot check the key now; please try again.',
          );
    this.dismiss(refused.code, refused.message);
    this.socket.resume();
  }

  private acknowledge(): void {
    if (this.received - this.acknowledged < WINDOW / 2) return;
    this.acknowledged = this.received;
    if (this.socket.writable) this.socket.write(say.acknowledge(this.received));
  }
}
