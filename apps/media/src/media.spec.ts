import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataOf, EventContract } from '@nuanxin/contracts/kernel';
import {
  broadcastEnded,
  checkStreamKey,
  replayHidden,
  replayShown,
  streamKeyRevoked,
} from '@nuanxin/contracts/live';
import type { recordingKept } from '@nuanxin/contracts/media';
import { callOf, SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { MemoryBus, outboxEntry } from '@nuanxin/platform/messaging';
import { signPlayback } from '@nuanxin/platform/playback';
import { eventually, someId, testService, type TestService } from '@nuanxin/platform/testing';
import { mediaConfig } from './config';
import { RemoveRecordings } from './keep-recording/remove-recordings';
import { MediaModule } from './media.module';
import { RtmpListener } from './rtmp-listener';
import { PlaybackDoor } from './serve-playback/playback-door';
import { Encoder } from './testing/encoder';

const secret = 'the playback secret of this specification';

const refusal = {
  text: JSON.stringify({ code: 'live.key-unknown', status: 403, requestId: 'spec', details: {} }),
  headers: { 'nuanxin-problem': 'live.key-unknown' },
};

/** Live, as far as media asks it: one key, one broadcast. */
function liveThatKnows(key: string, broadcastId: string): MemoryBus {
  const bus = new MemoryBus();
  void bus.declareStream({ name: 'LIVE', subjects: ['event.live.>'], replicas: 1, maxAgeDays: 1 });
  bus.answer(checkStreamKey.subject, 'live', async ({ text }) => {
    const known = (JSON.parse(text) as { key: string }).key === key;
    return known ? { text: JSON.stringify({ broadcastId }) } : refusal;
  });
  return bus;
}

jest.setTimeout(30_000);

describe('a stream', () => {
  const key = 'a-key-of-this-spec';
  let broadcastId: string;
  let folder: string;
  let media: TestService<SystemClock>;
  const encoders: Encoder[] = [];

  beforeEach(async () => {
    broadcastId = someId();
    folder = await mkdtemp(join(tmpdir(), 'media-spec-'));
    const env = { RTMP_PORT: '0', MEDIA_PORT: '0', HLS_DIR: folder, PLAYBACK_SECRET: secret };
    media = await testService({
      service: 'media',
      module: MediaModule,
      config: mediaConfig,
      env,
      bus: liveThatKnows(key, broadcastId),
      clock: new SystemClock(),
    });
  });

  afterEach(async () => {
    await Promise.all(encoders.splice(0).map((encoder) => encoder.vanish()));
    await media.close();
    await rm(folder, { recursive: true });
  });

  function push(video?: 'Sorenson H.263', with_ = key): Encoder {
    const encoder = new Encoder(media.get(RtmpListener).port, with_, video);
    encoders.push(encoder);
    return encoder;
  }

  async function playlist(id = broadcastId): Promise<Response> {
    const path = signPlayback(secret, id, new Date(Date.now() + 60_000));
    return fetch(`${media.get(PlaybackDoor).address}${path}`);
  }

  /** Live tells something, as its relay would. */
  async function liveSays<E extends EventContract>(event: E, data: DataOf<E>, sequence = 1): Promise<void> {
    const clock = new SystemClock();
    const call = callOf('live', { requestId: someId(), deadline: clock.after(1000) });
    const entry = outboxEntry(
      event,
      { subject: broadcastId, sequence, data },
      call,
      clock,
      new SystemIds(clock),
    );
    await media.bus.append(`event.${event.type}`, entry.id, JSON.stringify(entry));
  }

  const said = (type: string) => media.events(`media.stream.${type}`).map(({ data }) => data);
  const recordings = (verb: string) => media.events(`media.recording.${verb}`).map(({ data }) => data);
  const begun = (count = 1) => eventually(() => expect(said('started')).toHaveLength(count), 15_000);

  it('that arrives with a good key plays for whoever holds a signed path', async () => {
    push();
    await begun();
    expect(said('started')).toMatchObject([{ broadcastId, video: 'H.264', audio: 'AAC' }]);
    const text = await (await playlist()).text();
    expect(text).toContain('#EXT-X-PROGRAM-DATE-TIME:');
    const segment = /segment-\d+\.ts/.exec(text)?.[0] ?? '';
    const path = signPlayback(secret, broadcastId, new Date(Date.now() + 60_000)).replace(
      'index.m3u8',
      segment,
    );
    const bytes = Buffer.from(await (await fetch(`${media.get(PlaybackDoor).address}${path}`)).arrayBuffer());
    expect(bytes[0]).toBe(0x47);
  });

  it('is not to be seen without a signature', async () => {
    push();
    await begun();
    const { address } = media.get(PlaybackDoor);
    expect((await fetch(`${address}/hls/${broadcastId}/9999999999.AAAA/index.m3u8`)).status).toBe(404);
    expect((await playlist(someId())).status).toBe(404);
  });

  it('goes on as the same one when its encoder comes back within 15 s, numbers and all', async () => {
    const first = push();
    await begun();
    await first.vanish();
    await eventually(() => expect(said('stopped')).toMatchObject([{ broadcastId, reason: 'lost' }]));
    push();
    await begun(2);
    const [before, after] = said('started') as { streamId: string }[];
    expect(after?.streamId).toBe(before?.streamId);
    const text = await (await playlist()).text();
    const numbers = [...text.matchAll(/segment-(\d+)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i));
    expect(text).toContain('#EXT-X-DISCONTINUITY\n');
  });

  it('has one publisher', async () => {
    push();
    await begun();
    await push().gone();
    expect(media.events('media.stream.stopped')).toEqual([]);
  });

  it('with an unknown key is turned away', async () => {
    await push(undefined, 'another-key').gone();
    expect(media.log.named('stream.key-refused')).toHaveLength(1);
  });

  it('with a picture that browsers cannot play is refused, with what was found', async () => {
    await push('Sorenson H.263').gone();
    await eventually(() =>
      expect(said('refused')).toMatchObject([
        { broadcastId, reason: 'video-codec', found: 'Sorenson H.263' },
      ]),
    );
    expect(said('started')).toEqual([]);
  });

  it('is kept as a recording of the time on air, gap and all, until its days are over', async () => {
    const first = push();
    await begun();
    const from = new Date(Date.now() + 1_500);
    await eventually(async () => expect(Date.now()).toBeGreaterThan(from.getTime() + 2_500), 10_000);
    await first.vanish();
    await eventually(() => expect(said('stopped')).toHaveLength(1));
    push();
    await begun(2);
    const to = new Date(Date.now() + 1_000);
    await eventually(async () => expect(Date.now()).toBeGreaterThan(to.getTime() + 1_000), 10_000);
    const over = { broadcastId, title: '春茶专场', organizationId: someId() };
    const onAir = { from: from.toISOString(), to: to.toISOString() };
    await liveSays(broadcastEnded, { ...over, onAir });
    await eventually(() => expect(recordings('kept')).toHaveLength(1));
    await liveSays(broadcastEnded, { ...over, onAir });
    const [{ spans, until }] = recordings('kept') as [DataOf<typeof recordingKept>];
    expect(spans).toHaveLength(2);
    expect(new Date(until).getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    const [{ startedAt, seconds }] = spans as [(typeof spans)[0]];
    expect(new Date(startedAt).getTime() + 1_500).toBeGreaterThan(from.getTime());
    expect(seconds).toBeGreaterThan(1.5);

    const path = signPlayback(secret, broadcastId, new Date(Date.now() + 60_000), 'recording');
    const text = await (await fetch(`${media.get(PlaybackDoor).address}${path}`)).text();
    expect(text).toContain('#EXT-X-PLAYLIST-TYPE:VOD');
    expect(text).toContain('#EXT-X-DISCONTINUITY\n');
    expect(text.trimEnd()).toMatch(/#EXT-X-ENDLIST$/);
    const named = [...text.matchAll(/segment-\d+\.ts/g)].map(([name]) => name);
    const kept = await readdir(join(folder, broadcastId));
    expect(kept.filter((name) => name.endsWith('.ts')).toSorted()).toEqual(named.toSorted());
    const whole = [...text.matchAll(/#EXTINF:([\d.]+)/g)].reduce((sum, [, each]) => sum + Number(each), 0);
    expect(spans.reduce((sum, span) => sum + span.seconds, 0)).toBeCloseTo(whole, 2);
    expect((await playlist()).status).toBe(404);

    const opened = async () => {
      const names = ['recording.m3u8', kept.find((name) => name.endsWith('.ts')) ?? ''];
      const door = `${media.get(PlaybackDoor).address}${path}`;
      const replies = await Promise.all(
        names.map((name) => fetch(door.replace('recording.m3u8', name), { method: 'GET' })),
      );
      await Promise.all(replies.map((reply) => reply.arrayBuffer()));
      return replies.map(({ status }) => status);
    };
    expect(await opened()).toEqual([200, 200]);
    await liveSays(replayHidden, over, 7);
    await eventually(async () => expect(await opened()).toEqual([404, 404]));
    await liveSays(replayShown, over, 8);
    await eventually(async () => expect(await opened()).toEqual([200, 200]));

    await rm(join(folder, broadcastId, 'recording.m3u8'));
    await media.get(RemoveRecordings).run();
    await eventually(() => expect(recordings('removed')).toEqual([{ broadcastId }]));
    expect(await readdir(folder)).toEqual([]);
  });

  it('is cut when its key is revoked', async () => {
    const encoder = push();
    await begun();
    await liveSays(streamKeyRevoked, { broadcastId });
    await encoder.gone();
    await eventually(() => expect(said('stopped')).toMatchObject([{ broadcastId, reason: 'revoked' }]));
  });
});
