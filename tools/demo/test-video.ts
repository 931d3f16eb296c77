import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SHOWN_SECONDS = 8;
const AGAIN_AFTER_MS = 1_000;
const FRAMES_PER_SECOND = 25;
const FONTS = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
  '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc',
];

/** A generated picture with a moving clock, captions one after the other and a tone, pushed like an encoder would. */
export class TestVideo {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'nuanxin-video-'));
  private process: ChildProcess | undefined;
  private again: NodeJS.Timeout | undefined;
  private words = '';
  private stopped = false;

  /** Begins to push, and begins anew whenever the push ends, as an encoder that reconnects does. */
  constructor(
    private readonly ffmpeg: string,
    private readonly address: string,
    captions: readonly string[],
  ) {
    this.push(captions);
  }

  /** What the encoder said when its push last ended; empty while none has. */
  get lastWords(): string {
    return this.words;
  }

  private push(captions: readonly string[]): void {
    const filter = [...this.captionFilters(captions), 'format=yuv420p'].join(',');
    const inputs = [
      ...['-re', '-f', 'lavfi', '-i', `testsrc2=size=854x480:rate=${FRAMES_PER_SECOND}`],
      ...['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000'],
    ];
    const keyframes = String(2 * FRAMES_PER_SECOND);
    const video = [
      ...['-c:v', 'libx264', '-profile:v', 'baseline', '-preset', 'ultrafast', '-tune', 'zerolatency'],
      ...['-g', keyframes, '-keyint_min', keyframes, '-sc_threshold', '0', '-b:v', '900k'],
    ];
    const audio = ['-c:a', 'aac', '-b:a', '96k', '-ac', '2'];
    const args = ['-hide_banner', '-loglevel', 'error', ...inputs, '-vf', filter, ...video, ...audio];
    const target = ['-f', 'flv', this.address];
    const child = spawn(this.ffmpeg, [...args, ...target], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TZ: 'Asia/Shanghai' },
    });
    this.process = child;
    child.stderr.on('data', (words: Buffer) => (this.words = `${this.words}${words}`.slice(-500)));
    child.on('error', (error) => (this.words = error.message));
    child.on('close', () => {
      if (!this.stopped) this.again = setTimeout(() => this.push(captions), AGAIN_AFTER_MS);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.again);
    const child = this.process;
    if (child?.pid !== undefined && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true });
  }

  /** Text goes through files, so that nothing in it means anything to ffmpeg. Without a font the picture stays plain. */
  private captionFilters(captions: readonly string[]): string[] {
    const font = chineseFont();
    if (!font) return [];
    const style = `fontfile=${font}:fontcolor=white:box=1:boxcolor=0x8b1a1aee:boxborderw=14`;
    const clock = this.textFile('clock', '%{localtime:%H\\:%M\\:%S}');
    const round = captions.length * SHOWN_SECONDS;
    const shown = captions.map((caption, place) => {
      const from = place * SHOWN_SECONDS;
      const when = `between(mod(t\\,${round})\\,${from}\\,${from + SHOWN_SECONDS})`;
      const file = this.textFile(`caption-${place}`, caption.replaceAll('%', '％'));
      return `drawtext=textfile=${file}:${style}:fontsize=34:x=(w-tw)/2:y=h-th-40:enable='${when}'`;
    });
    return [`drawtext=textfile=${clock}:${style}:fontsize=44:x=w-tw-30:y=30`, ...shown];
  }

  private textFile(name: string, text: string): string {
    const file = path.join(this.folder, `${name}.txt`);
    writeFileSync(file, text);
    return file;
  }
}

function chineseFont(): string | undefined {
  const known = FONTS.find((file) => existsSync(file));
  if (known) return known;
  try {
    return execFileSync('fc-match', ['-f', '%{file}', ':lang=zh-cn'], { encoding: 'utf8' }) || undefined;
  } catch (error) {
    console.log(
      `No captions: no Chinese font was found (${error instanceof Error ? error.message : error}).`,
    );
    return undefined;
  }
}
