import { callOf, during, ManualClock } from '@nuanxin/platform/kernel';
import { PinoLog } from './pino-log';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const call = {
  ...callOf('live', { requestId: 'r-17', deadline: new Date(0) }),
  traceparent: `00-${TRACE}-00f067aa0ba902b7-01`,
};

function logged(work: (log: PinoLog) => void, level: 'info' | 'error' = 'info'): Record<string, unknown>[] {
  const lines: string[] = [];
  const to = { write: (line: string) => void lines.push(line) };
  work(new PinoLog({ service: 'live', level, to }, new ManualClock()));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('a logged event', () => {
  it('is one line of JSON that names service, time and event', () => {
    expect(logged((log) => log.event('order.placed', { quantity: 2 }))).toEqual([
      {
        level: 'info',
        time: '2082-11-23T08:00:00.000Z',
        service: 'live',
        event: 'order.placed',
        quantity: 2,
      },
    ]);
  });

  it('names the request and the trace that it belongs to', () => {
    const [line] = logged((log) => during(call, () => log.warn('stock.low')));
    expect(line).toMatchObject({ level: 'warn', requestId: 'r-17', traceId: TRACE });
  });

  it('keeps a failure with its code, stack and cause', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const [line] = logged((log) => log.fault('broker.lost', new Error('no broker', { cause })));
    expect(line).toMatchObject({
      level: 'error',
      error: { type: 'Error', message: 'no broker', cause: { code: 'ECONNREFUSED' } },
    });
    expect(JSON.stringify(line)).toContain('pino-log.spec');
  });

  it('shows neither secrets nor personal numbers, wherever they are put', () => {
    const phone = '+8613812345678';
    const [line] = logged((log) =>
      log.fault('code.failed', new Error(`cannot reach ${phone} at nats://live:hunter2@broker:4222`), {
        phone,
        text: `电话13812345678，身份证11010519491231002X`,
        account: { password: 'hunter2', streamKey: 'k1', tags: [{ idNumber: 'x9' }] },
      }),
    );
    const text = JSON.stringify(line);
    for (const secret of ['138123', '11010519', 'hunter2', 'k1', 'x9']) expect(text).not.toContain(secret);
    expect(text).toContain('broker:4222');
  });

  it('leaves ids, instants and amounts as they are', () => {
    const fields = {
      id: '01JZ00000000000000013812345678'.slice(0, 26),
      at: '2082-11-23T08:00:00.000Z',
      fen: 13812345678,
    };
    expect(logged((log) => log.event('x.y', fields))[0]).toMatchObject(fields);
  });

  it('below the level is not written', () => {
    expect(logged((log) => log.warn('stock.low'), 'error')).toEqual([]);
  });
});
