import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type AudienceTick, audienceTicked } from '@nuanxin/contracts/live';
import { OPEN_SOCKET, type WatchAnswer } from './live-socket';
import { liveTick } from './live-tick';

const ID = '01JD0000000000000000000001';

function tickAt(seq: number, second: number): AudienceTick {
  const at = `2082-11-23T08:00:${String(second).padStart(2, '0')}.000Z`;
  const told = { stock: {}, comments: [], showings: [] };
  return { broadcastId: ID, seq, at, state: 'on-air', ...told, viewers: seq };
}

/** The other end of the line: what was asked to watch, and the means to let things arrive. */
class Line {
  readonly asked: { type: string; key: string; answer: (answer: WatchAnswer) => void }[] = [];
  private readonly hearers = new Map<string, (...values: never[]) => void>();

  readonly on = (name: string, heard: (...values: never[]) => void) => void this.hearers.set(name, heard);
  readonly emit = (
    name: string,
    what: { type: string; key: string },
    answer: (answer: WatchAnswer) => void,
  ) => {
    if (name === 'watch') this.asked.push({ ...what, answer });
  };
  readonly connect = () => this.happens('connect');
  readonly disconnect = () => undefined;

  happens(name: string, ...values: unknown[]): void {
    this.hearers.get(name)?.(...(values as never[]));
    TestBed.tick();
  }

  ticks(data: AudienceTick): void {
    this.happens('tick', { type: 'live.audience', key: ID, data });
  }
}

async function watching() {
  const line = new Line();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: OPEN_SOCKET, useValue: async () => line },
    ],
  });
  const tick = TestBed.runInInjectionContext(() => liveTick(audienceTicked, () => ID));
  TestBed.tick();
  await Promise.resolve();
  await Promise.resolve();
  line.happens('connect');
  return { line, tick, http: TestBed.inject(HttpTestingController) };
}

it('shows the picture of the moment of watching, then each newer one', async () => {
  const { line, tick } = await watching();
  expect(tick.state()).toBe('waiting');
  line.asked[0]?.answer({ snapshot: tickAt(7, 1) });
  expect(tick.value()?.viewers).toBe(7);
  line.ticks(tickAt(8, 2));
  expect(tick.state()).toBe('live');
  expect(tick.value()?.viewers).toBe(8);
});

it('lets what comes late or twice change nothing', async () => {
  const { line, tick } = await watching();
  line.ticks(tickAt(8, 2));
  line.ticks(tickAt(7, 1));
  line.ticks(tickAt(8, 2));
  expect(tick.value()?.seq).toBe(8);
});

it('asks for a snapshot after a gap, once', async () => {
  const { line, tick, http } = await watching();
  line.ticks(tickAt(1, 1));
  line.ticks(tickAt(5, 2));
  line.ticks(tickAt(9, 3));
  const call = http.expectOne(`/api/v1/live/showings/${ID}/tick`);
  call.flush(tickAt(12, 4));
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  expect(tick.value()?.seq).toBe(12);
});

it('watches anew after a lost line and shows the last picture meanwhile', async () => {
  const { line, tick } = await watching();
  line.ticks(tickAt(3, 1));
  line.happens('disconnect', 'transport close');
  expect(tick.state()).toBe('lost');
  expect(tick.value()?.seq).toBe(3);
  line.happens('connect');
  expect(line.asked).toHaveLength(2);
  expect(tick.state()).toBe('live');
});

it('says why it may not be watched', async () => {
  const { line, tick } = await watching();
  const problem = { type: 'x', title: '没有找到该记录', status: 404, code: 'record.absent', requestId: 'r' };
  line.asked[0]?.answer({ problem });
  expect(tick.state()).toBe('refused');
  expect(tick.problem()).toEqual(problem);
});
