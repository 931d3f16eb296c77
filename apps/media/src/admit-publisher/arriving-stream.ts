import type { Clock, Log } from '@nuanxin/platform/kernel';
import { audioCodec, PLAYABLE, videoCodec } from '../flv/codec';
import { flvTag } from '../flv/flv-tag';
import { StreamGauge } from '../flv/stream-gauge';
import { type FinishedSegment, Packager } from '../hls/packager';
import type { PlaylistFolder } from '../hls/playlist-folder';
import { type Message, MessageType } from '../rtmp/message';
import type { Publication, PublisherConnection } from '../rtmp/publisher-connection';

/** Why a stream is no more, in the words of `media.stream.stopped`. */
export type EndReason = 'left' | 'lost' | 'revoked' | 'ended' | 'unsupported';

export interface Misfit {
  readonly reason: 'video-codec' | 'audio-codec';
  readonly found: string;
}

/** What becomes of the stream, told to whoever admitted it; each at most once. */
export interface StreamFate {
  playable(video: string, audio: string | undefined): void;
  unsupported(misfit: Misfit): void;
  over(reason: EndReason): void;
}

export interface StreamOrder {
  readonly broadcastId: string;
  readonly streamId: string;
  readonly ffmpeg: string;
  readonly segmentSeconds: number;
  readonly folder: PlaylistFolder;
  readonly fate: StreamFate;
}

/** One publisher's stream from its first message to its last segment. */
export class ArrivingStream implements Publication {
  private readonly gauge = new StreamGauge(() => performance.now());
  private packager: Packager | undefined;
  private origin = { timestamp: 0, at: 0 };
  private reason: EndReason | undefined;
  private first = true;
  private over = false;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly order: StreamOrder,
    private readonly connection: PublisherConnection,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  get broadcastId(): string {
    return this.order.broadcastId;
  }

  get streamId(): string {
    return this.order.streamId;
  }

  /** Whether viewers can see it now: it has been told as begun, and not yet as over. */
  get isShown(): boolean {
    return !this.first && !this.over;
  }

  figures() {
    return this.gauge.figures();
  }

  media(message: Message, resume: () => void): boolean {
    if (message.type === MessageType.data || this.reason) return true;
    const misfit = misfitOf(message);
    if (misfit) {
      this.order.fate.unsupported(misfit);
      this.cut('unsupported', adviceFor(misfit));
      return true;
    }
    this.gauge.take(message);
    this.packager ??= this.begin(message);
    const timestamp = Math.max(0, message.timestamp - this.origin.timestamp);
    return this.packager.write(flvTag(message, timestamp), resume);
  }

  /** Shows the publisher out; `description` reaches the encoder's screen. */
  cut(reason: EndReason, description: string): void {
    this.reason ??= reason;
    this.connection.dismiss('NetStream.Publish.Denied', description);
  }

  ended(orderly: boolean): void {
    if (this.over) return;
    this.over = true;
    this.reason ??= orderly ? 'left' : 'lost';
    this.order.fate.over(this.reason);
  }

  /** Resolves when the last segment is on disk. */
  async finish(): Promise<void> {
    await this.packager?.stop();
    await this.writing;
  }

  private begin(message: Message): Packager {
    this.origin = { timestamp: message.timestamp, at: this.clock.now().getTime() };
    return new Packager({
      ffmpeg: this.order.ffmpeg,
      folder: this.order.folder.path,
      segmentSeconds: this.order.segmentSeconds,
      firstSequence: this.order.folder.nextSequence(this.clock.now()),
      finished: (segment) => {
        this.writing = this.writing
          .then(() => this.keep(segment))
          .catch((error: unknown) => this.fail(error));
      },
      failed: (complaint) => this.fail(new Error(complaint)),
    });
  }

  private async keep({ sequence, start, end }: FinishedSegment): Promise<void> {
    const discontinuity = this.first && !this.order.folder.empty;
    const startedAt = this.origin.at + Math.round(start * 1000);
    await this.order.folder.add({ sequence, seconds: end - start, startedAt, discontinuity });
    if (!this.first) return;
    this.first = false;
    const { video, audio } = this.gauge.figures();
    this.order.fate.playable(video, audio);
  }

  private fail(error: unknown): void {
    this.log.fault('stream.packaging-failed', error, { broadcastId: this.order.broadcastId });
    this.cut('lost', 'The platform cannot package the stream now; please try again.');
  }
}

function misfitOf(message: Message): Misfit | undefined {
  const video = message.type === MessageType.video;
  const found = video ? videoCodec(message.payload) : audioCodec(message.payload);
  if (found === (video ? PLAYABLE.video : PLAYABLE.audio)) return undefined;
  return { reason: video ? 'video-codec' : 'audio-codec', found };
}

function adviceFor({ reason, found }: Misfit): string {
  return reason === 'video-codec'
    ? `Video arrives as ${found}. In OBS: Settings > Output > Video Encoder: H.264.`
    : `Audio arrives as ${found}. In OBS: Settings > Output > Audio Encoder: AAC.`;
}
