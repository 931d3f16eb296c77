import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const PICTURE = [
  '-f',
  'lavfi',
  '-i',
  'testsrc2=size=640x360:rate=25',
  '-f',
  'lavfi',
  '-i',
  'sine=frequency=330',
];
const CODECS = [
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

/** An encoder that, as OBS does, connects again by itself when the line breaks, until it is switched off. */
export class Camera {
  private child: ChildProcess | undefined;
  private on = true;

  constructor(
    private readonly ffmpeg: string,
    private readonly address: string,
  ) {
    void this.run();
  }

  switchOff(): void {
    this.on = false;
    this.child?.kill('SIGTERM');
  }

  private async run(): Promise<void> {
    while (this.on) {
      const options = [
        '-loglevel',
        'error',
        '-re',
        ...PICTURE,
        ...CODECS,
        '-c:a',
        'aac',
        '-f',
        'flv',
        this.address,
      ];
      this.child = spawn(this.ffmpeg, options, { stdio: 'ignore' });
      await new Promise((ended) => this.child?.once('close', ended));
      if (this.on) await wait(500);
    }
  }
}
