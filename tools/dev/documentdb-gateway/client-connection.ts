import type { Socket } from 'node:net';
import { FrameReader } from './wire/frame-reader.ts';
import { type Message, parseMessage } from './wire/message.ts';
import { replyTo } from './wire/reply.ts';

/** Reading stops while this much waits to be run, and goes on below it. */
const MOST_WAITING_MESSAGES = 16;
const MOST_WAITING_BYTES = 4 * 1024 * 1024;

const COPIED_REPLY = 16 * 1024;

type Answer = (message: Message) => Promise<Buffer>;

/**
 * One client socket. Its messages are run one after the other, as drivers expect; a client that sends faster than
 * the database works, or that does not read its replies, is no longer read.
 */
export class ClientConnection {
  private readonly socket: Socket;
  private readonly answer: Answer;
  private readonly frames = new FrameReader();
  private readonly waiting: Buffer[] = [];
  private waitingBytes = 0;
  private running = false;
  private finished: (() => void) | undefined;

  constructor(socket: Socket, answer: Answer) {
    this.socket = socket;
    this.answer = answer;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', () => socket.destroy());
  }

  /** Lets the command that runs now be answered, then closes. */
  async finish(): Promise<void> {
    this.socket.pause();
    this.waiting.length = 0;
    if (this.running) await new Promise<void>((resolve) => (this.finished = resolve));
    this.socket.end(() => this.socket.destroy());
  }

  private receive(chunk: Buffer): void {
    try {
      for (const frame of this.frames.push(chunk)) {
        this.waiting.push(frame);
        this.waitingBytes += frame.length;
      }
    } catch (error) {
      this.close(error);
      return;
    }
    if (this.isFull()) this.socket.pause();
    if (!this.running && this.waiting.length) void this.runWaiting();
  }

  private isFull(): boolean {
    return this.waiting.length >= MOST_WAITING_MESSAGES || this.waitingBytes >= MOST_WAITING_BYTES;
  }

  private async runWaiting(): Promise<void> {
    this.running = true;
    try {
      for (let frame = this.waiting.shift(); frame && !this.socket.destroyed; frame = this.waiting.shift()) {
        this.waitingBytes -= frame.length;
        await this.runOne(parseMessage(frame));
        if (this.socket.isPaused() && !this.isFull() && !this.finished) this.socket.resume();
      }
    } catch (error) {
      this.close(error);
    } finally {
      this.running = false;
      this.finished?.();
    }
  }

  private async runOne(message: Message): Promise<void> {
    const document = await this.answer(message);
    if (!message.wantsReply || this.socket.destroyed) return;
    const parts = replyTo(message, document);
    // One write of a small reply is cheaper than two, and copying a large one is dearer.
    const drained =
      document.length < COPIED_REPLY ? this.socket.write(Buffer.concat(parts)) : this.writeAll(parts);
    if (!drained && this.socket.writableNeedDrain) await this.drained();
  }

  private writeAll(parts: readonly Buffer[]): boolean {
    this.socket.cork();
    const results = parts.map((part) => this.socket.write(part));
    this.socket.uncork();
    return results.every((drained) => drained);
  }

  private drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.socket.off('drain', done).off('close', done);
        resolve();
      };
      this.socket.on('drain', done).on('close', done);
    });
  }

  private close(reason: unknown): void {
    console.error(`connection closed: ${reason instanceof Error ? reason.message : String(reason)}`);
    this.socket.destroy();
  }
}
