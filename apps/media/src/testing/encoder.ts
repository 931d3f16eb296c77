import { type ChildProcess, spawn } from 'node:child_process';

const COLOURS = ['-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=25'];
const TONE = ['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=44100'];
const H264 = [
  '-c:v',
  'libx264',
  '-preset',
  'ultrafast',
  '-tune',
  'zerolatency',
  '-g',
  '25',
  '-pix_fmt',
  'yuv420p',
];
const SORENSON = ['-c:v', 'flv'];

/** What an encoder on the streamer's desk would do, done by ffmpeg. */
export class Encoder {
  private readonly child: ChildProcess;
  private complaint = '';

  constructor(port: number, key: string, video: 'H.264' | 'Sorenson H.263' = 'H.264') {
    const codec = video === 'H.264' ? H264 : SORENSON;
    const target = ['-c:a', 'aac', '-f', 'flv', `rtmp://127.0.0.1:${port}/live/${key}`];
    const options = ['-loglevel', 'error', '-re', ...COLOURS, ...TONE, ...codec, ...target];
    this.child = spawn(process.env['FFMPEG'] ?? 'ffmpeg', options, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.child.stderr?.on('data', (text: Buffer) => (this.complaint += text.toString()));
  }

  /** Presses “stop streaming”: says goodbye, then leaves. */
  stop(): Promise<string> {
    this.child.kill('SIGTERM');
    return this.gone();
  }

  /** The cable is pulled. */
  vanish(): Promise<string> {
    this.child.kill('SIGKILL');
    return this.gone();
  }

  /** Resolves with what the encoder complained about once it has ended. */
  gone(): Promise<string> {
    return new Promise((resolve) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) resolve(this.complaint);
      else this.child.once('close', () => resolve(this.complaint));
    });
  }
}
