// node tools/run.mjs tools/bench/packaging-cpu.ts [seconds]: the CPU that ffmpeg needs to cut a stream into segments as media
// has it do, against transcoding the same stream with x264's veryfast. FFMPEG may name an ffmpeg. Needs Node 24 and a `sh`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packagingArguments } from '../../apps/media/src/hls/packager';
import { asItLies } from '../drills/real-stack';
import { line } from './measure';

const SECONDS = process.argv[2] ?? '60';
const ROUNDS = 3;
/** Transcoding must take so many times the CPU of packaging. */
const GOAL = 40;

const { provideFfmpeg } = await asItLies<typeof import('../dev/provision/ffmpeg')>('provision/ffmpeg.ts');
const { defaultHome } = await asItLies<typeof import('../dev/home')>('home.ts');
const { value: ffmpeg } = await provideFfmpeg(defaultHome(), (text) => console.error(text));
const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
const stream = path.join(folder, 'stream.flv');

/** A stream as an encoder sends it: 720p with a keyframe every two seconds. */
function record(): void {
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=1280x720:rate=25'];
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000'];
  const video = ['-c:v', 'libx264', '-preset', 'fast', '-pix_fmt', 'yuv420p', '-g', '50', '-b:v', '2500k'];
  const audio = ['-c:a', 'aac', '-b:a', '128k', '-ac', '2'];
  const args = ['-loglevel', 'error', ...picture, ...sound, '-t', SECONDS, ...video, ...audio, stream];
  execFileSync(ffmpeg, args, { stdio: 'inherit' });
}

/** Seconds of CPU, user and system, of one ffmpeg that reads the stream as fast as it can. */
function cpuSeconds(args: readonly string[]): number {
  const measured = '"$@" >/dev/null && times';
  const input = openSync(stream, 'r');
  const said = execFileSync('sh', ['-c', measured, 'sh', ffmpeg, ...args], {
    stdio: [input, 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  // The second line of `times` is about the children: `0m1.25s 0m0.03s`.
  const [, children = ''] = said.split('\n');
  const spent = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  if (spent.length !== 2) throw new Error(`sh did not say what its children took: ${said}`);
  return spent.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

record();
const packaging = packagingArguments({ folder, segmentSeconds: 1, firstSequence: 0 });
const copy = packaging.indexOf('-c');
const transcoding = packaging.toSpliced(copy, 2, '-c:v', 'libx264', '-preset', 'veryfast', '-c:a', 'aac');
let [ours, baseline] = [0, 0];
for (let round = 0; round < ROUNDS; round++) {
  ours += cpuSeconds(packaging) / ROUNDS;
  baseline += cpuSeconds(transcoding) / ROUNDS;
}
rmSync(folder, { recursive: true });
const name = `packaging ${SECONDS} s of 720p, ms of CPU, against transcoding it (veryfast), times cheaper`;
process.exit(line(name, ours * 1_000, baseline * 1_000, baseline / ours, GOAL) ? 0 : 1);
