import {
  completeBootstrap,
  openSession,
  readBootstrap,
  readProfile,
  resolveSession,
  openAccount,
} from '@nuanxin/contracts/identity';
import { publicCaller, someId, serviceCaller } from '@nuanxin/platform/testing';
import { startIdentity } from './testing/start-identity';

it('smoke', async () => {
  const s = await startIdentity();
  try {
    expect(await s.ask(readBootstrap, {}, publicCaller())).toEqual({ needed: true });
    const token = s.log.named('bootstrap.offered')[0]!.fields['setUpCode'] as string;
    const b = {
      requestId: someId(),
      token,
      county: '遂川县',
      name: '王芳',
      login: 'wangfang',
      password: 'kx7m-p2wq-9tzb',
    };
    const all = await Promise.all(
      Array.from({ length: 10 }, () => s.ask(completeBootstrap, b, publicCaller())),
    );
    expect(new Set(all.map((a) => a.id)).size).toBe(1);
    const device = { address: '127.0.0.1', agent: 'jest' };
    const o = { requestId: someId(), login: 'wangfang', password: 'kx7m-p2wq-9tzb', device };
    const t = performance.now();
    const opened = await Promise.all(
      Array.from({ length: 50 }, () => s.ask(openSession, o, serviceCaller('gateway'))),
    );
    console.log('50 opens', performance.now() - t);
    expect(new Set(opened.map((x) => x.token)).size).toBe(1);
    const r = await s.ask(resolveSession, { token: opened[0]!.token }, serviceCaller('gateway'));
    console.log(JSON.stringify(r));
    console.log(JSON.stringify(await s.ask(readProfile, {}, r.caller)));
    console.log(s.events().map((e) => e.type));
    console.log(s.log.lines.filter((l) => l.level === 'fault'));
  } catch (e) {
    console.log(s.log.lines.filter((l) => l.level !== 'event').slice(0, 3));
    throw e;
  } finally {
    await s.close();
  }
}, 60000);
