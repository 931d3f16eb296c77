import { Controller, Module } from '@nestjs/common';
import { command, DomainError, query } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import {
  officialAt,
  publicCaller,
  serviceCaller,
  someId,
  testService,
  worker,
} from '@nuanxin/platform/testing';
import { z } from 'zod';
import { Answers } from '../rpc/answers';
import { Rpc } from '../rpc/rpc';

const words = { zh: '测试', en: 'test' };
const echo = query({
  subject: 'live.echo.say',
  summary: words,
  request: z.strictObject({ text: z.string().min(2), times: z.int().default(1) }),
  reply: z.object({ text: z.string(), times: z.number() }),
  errors: ['live.sold-out'],
  access: { audience: 'public', scope: 'none' },
});
const plan = command({
  subject: 'live.echo.plan',
  summary: words,
  request: z.strictObject({}),
  reply: z.object({ by: z.string() }),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.plan', scope: 'organization' },
});
const relayed = query({ ...echo, subject: 'live.echo.relay' });

@Controller()
class Echo {
  @Answers(echo)
  async run({ text, times }: { text: string; times: number }) {
    if (text === 'sold out') throw new DomainError('live.sold-out', { reasons: ['three left'] });
    if (text === 'broken') throw new Error('password of the database');
    if (text === 'endless') return { text: 'x'.repeat(2_000_000), times };
    if (text === 'wrong') return { text, times: 'many' as unknown as number };
    return { text, times, internal: 'never leaves' };
  }
}

@Controller()
class Plan {
  @Answers(plan)
  async run(_request: object, { caller }: Call) {
    return { by: caller.kind };
  }
}

@Controller()
class Relay {
  constructor(private readonly rpc: Rpc) {}

  @Answers(relayed)
  run(request: { text: string; times: number }, call: Call) {
    return this.rpc.ask(echo, request, call);
  }
}

@Module({ controllers: [Echo, Plan, Relay] })
class EchoModule {}

describe('a service asked through its contracts', () => {
  const start = () => testService({ service: 'live', module: EchoModule });
  let live: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    live = await start();
  });
  afterAll(() => live.close());

  const say = (text: string) => live.ask(echo, { text }, publicCaller());

  it('gets its defaults filled in and answers', async () => {
    await expect(say('hello')).resolves.toEqual({ text: 'hello', times: 1 });
  });

  it('names the bad fields of a request', async () => {
    await expect(say('x')).rejects.toMatchObject({
      code: 'request.invalid',
      details: { fields: [{ path: 'text', rule: 'too_small', expected: 2 }] },
    });
  });

  it('keeps the name and the details of a failure, also through a service in between', async () => {
    const failure = { code: 'live.sold-out', details: { reasons: ['three left'] } };
    await expect(say('sold out')).rejects.toMatchObject(failure);
    await expect(live.ask(relayed, { text: 'sold out' }, publicCaller())).rejects.toMatchObject(failure);
  });

  it('says nothing internal about an unexpected failure and logs its cause', async () => {
    const failure = await say('broken').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'service.failed', details: {} });
    expect(JSON.stringify(failure)).not.toContain('password');
    expect(live.log.named('rpc.failed').at(-1)?.error).toMatchObject({ message: 'password of the database' });
  });

  it('does not let out a reply that breaks its contract', async () => {
    await expect(say('wrong')).rejects.toMatchObject({ code: 'reply.invalid' });
  });

  it('says so when a reply or a request is too large to be sent', async () => {
    const tooLarge = { code: 'reply.invalid', details: { reasons: ['too-large'] } };
    await expect(say('endless')).rejects.toMatchObject(tooLarge);
    await expect(say('x'.repeat(2_000_000))).rejects.toMatchObject({ code: 'request.too-large' });
  });

  it('turns away who is not in the audience', async () => {
    const planAs = (caller: ReturnType<typeof publicCaller>) => live.ask(plan, {}, caller);
    await expect(planAs(publicCaller())).rejects.toMatchObject({ code: 'access.sign-in' });
    await expect(planAs(worker())).rejects.toMatchObject({ code: 'access.denied' });
    await expect(planAs(serviceCaller('media'))).rejects.toMatchObject({ code: 'access.denied' });
    await expect(planAs(officialAt(someId(), 'auditor'))).rejects.toMatchObject({ code: 'access.denied' });
    await expect(planAs(officialAt(someId(), 'county-official'))).resolves.toEqual({ by: 'official' });
  });
});
