import { audioCodec, isDecoderHeader, isKeyframe, videoCodec } from './codec';
import { readSps } from './sps';
import { type Message, MessageType } from '../rtmp/message';

/** Rates over the last seconds; kbps are 1,000 bits a second of payload, intervals in seconds of the stream's own time. */
export interface StreamFigures {
  readonly videoKbps: number;
  readonly audioKbps: number;
  readonly framesPerSecond: number;
  readonly keyframeIntervalSeconds: number;
  /** By how much what arrives now is behind the promptest that came: its own time against ours. */
  readonly driftSeconds: number;
  readonly width: number;
  readonly height: number;
  readonly video: string;
  readonly audio?: string;
}

const WINDOW_MS = 5_000;

interface Sample {
  readonly at: number;
  readonly video: boolean;
  readonly bytes: number;
  readonly frame: boolean;
}

/** Measures an arriving stream. `now` is a steady clock in milliseconds. */
export class StreamGauge {
  private readonly samples: Sample[] = [];
  private readonly keyframes: number[] = [];
  private size = { width: 0, height: 0 };
  private video = '';
  private audio: string | undefined;
  private startedAt: number | undefined;
  private lag = { least: Infinity, now: 0 };

  constructor(private readonly now: () => number) {}

  take(message: Message): void {
    const video = message.type === MessageType.video;
    if (!video && message.type !== MessageType.audio) return;
    const at = this.now();
    this.startedAt ??= at;
    this.lag.now = at - message.timestamp;
    this.lag.least = Math.min(this.lag.least, this.lag.now);
    const header = isDecoderHeader(message.payload);
    if (video) this.takeVideo(message, header);
    else this.audio = audioCodec(message.payload);
    this.samples.push({ at, video, bytes: message.payload.length, frame: video && !header });
  }

  figures(): StreamFigures {
    this.forget();
    const seconds = Math.max(0.5, Math.min(WINDOW_MS, this.now() - (this.startedAt ?? this.now())) / 1000);
    const kbps = (video: boolean) =>
      round(this.samples.reduce((sum, s) => (s.video === video ? sum + s.bytes : sum), 0) / 125 / seconds);
    return {
      videoKbps: kbps(true),
      audioKbps: kbps(false),
      framesPerSecond: round(this.samples.filter((sample) => sample.frame).length / seconds),
      keyframeIntervalSeconds: this.keyframeInterval(),
      driftSeconds: this.startedAt === undefined ? 0 : round((this.lag.now - this.lag.least) / 1000),
      ...this.size,
      video: this.video,
      ...(this.audio === undefined ? {} : { audio: this.audio }),
    };
  }

  private takeVideo(message: Message, header: boolean): void {
    this.video = videoCodec(message.payload);
    if (header && this.video === 'H.264') this.size = readSps(message.payload.subarray(5)) ?? this.size;
    if (!header && isKeyframe(message.payload)) this.keyframes.push(message.timestamp);
    if (this.keyframes.length > 6) this.keyframes.shift();
  }

  private keyframeInterval(): number {
    const [first, last] = [this.keyframes[0], this.keyframes.at(-1)];
    if (first === undefined || last === undefined || this.keyframes.length < 2) return 0;
    return round((last - first) / (this.keyframes.length - 1) / 1000);
  }

  private forget(): void {
    const oldest = this.now() - WINDOW_MS;
    const keep = this.samples.findIndex((sample) => sample.at >= oldest);
    this.samples.splice(0, keep === -1 ? this.samples.length : keep);
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
