import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { FLV_HEADER } from '../flv/flv-tag';

/** A segment that ffmpeg has finished; times in seconds of the stream, from its first picture. */
export interface FinishedSegment {
  readonly sequence: number;
  readonly start: number;
  readonly end: number;
}

interface PackagerOrder {
  readonly ffmpeg: string;
  readonly folder: string;
  /** Target length of a segment; it is cut at the first keyframe after. */
  readonly segmentSeconds: number;
  readonly firstSequence: number;
  /** Called in order, one at a time by whoever awaits the queue behind it. */
  finished(segment: FinishedSegment): void;
  /** ffmpeg ended although the stream goes on; the text is its last complaint. */
  failed(complaint: string): void;
}

/** Arguments of ffmpeg: FLV on its input, MPEG-TS segments in the folder, their times as CSV on its output, no transcoding. */
export function packagingArguments(
  order: Pick<PackagerOrder, 'folder' | 'segmentSeconds' | 'firstSequence'>,
): string[] {
  return [
    ...['-hide_banner', '-loglevel', 'warning', '-analyzeduration', '1000000', '-f', 'flv', '-i', 'pipe:0'],
    ...['-map', '0:v:0', '-map', '0:a:0?', '-c', 'copy', '-f', 'segment', '-segment_format', 'mpegts'],
    ...['-segment_time', String(order.segmentSeconds), '-segment_start_number', String(order.firstSequence)],
    ...['-segment_list', 'pipe:1', '-segment_list_type', 'csv', '-segment_list_flags', 'live'],
    path.join(order.folder, 'segment-%010d.ts'),
  ];
}

/** One ffmpeg that cuts one arriving stream into segments on disk. */
export class Packager {
  private readonly child: ChildProcess;
  private complaint = '';
  private stopping = false;
  private readonly closed: Promise<void>;

  constructor(order: PackagerOrder) {
    this.child = spawn(order.ffmpeg, packagingArguments(order), { stdio: ['pipe', 'pipe', 'pipe'] });
    this.child.stderr?.on(
      'data',
      (text: Buffer) => (this.complaint = `${this.complaint}${text}`.slice(-2_000)),
    );
    // A packager that died tells so by `failed`; what was still being written to it is lost with it.
    this.child.stdin?.on('error', (error) => (this.complaint ||= error.message));
    this.child.on('error', (error) => (this.complaint ||= error.message));
    this.closed = new Promise((resolve) => {
      this.child.on('close', (code) => {
        if (!this.stopping) order.failed(this.complaint || `ffmpeg ended with ${code}`);
        resolve();
      });
    });
    if (this.child.stdout)
      createInterface(this.child.stdout).on('line', (line) => order.finished(readLine(line)));
    this.child.stdin?.write(FLV_HEADER);
  }

  /** False when ffmpeg is behind; `drained` is called once when it has caught up. */
  write(tag: Buffer, drained: () => void): boolean {
    const accepted = this.child.stdin?.write(tag) ?? true;
    if (!accepted) this.child.stdin?.once('drain', drained);
    return accepted;
  }

  /** Lets ffmpeg write the last segment; kills it when it does not end in 3 s. */
  async stop(): Promise<void> {
    this.stopping = true;
    const impatience = setTimeout(() => this.child.kill('SIGKILL'), 3_000);
    this.child.stdin?.end();
    await this.closed;
    clearTimeout(impatience);
  }
}

/** `segment-1795395200.ts,0.000000,1.000000` */
function readLine(line: string): FinishedSegment {
  const [name = '', start, end] = line.split(',');
  return { sequence: Number(/\d+/.exec(name)?.[0]), start: Number(start), end: Number(end) };
}
