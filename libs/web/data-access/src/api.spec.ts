import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { readProfile, suspendAccount } from '@nuanxin/contracts/identity';
import { listProducts } from '@nuanxin/contracts/live';
import { Api } from './api';
import { attempts } from './attempt';
import { nuanxinHeaders } from './headers';
import { AskFailed } from './problem';
import { Session } from './session';

const ID = '01JD0000000000000000000001';
const ACCOUNT = {
  id: ID,
  login: 'lixian',
  name: '李县干',
  state: 'suspended',
  mustChangePassword: false,
  posts: [],
  revision: 4,
};

function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([nuanxinHeaders])), provideHttpClientTesting()],
  });
  return { api: TestBed.inject(Api), http: TestBed.inject(HttpTestingController) };
}

it('puts names into the path, the revision into If-Match, the key into its header, the rest into the body', async () => {
  const { api, http } = open();
  const asked = api.ask(suspendAccount, { id: ID, revision: 3 }, ID);
  const { request } = http.expectOne(`/api/v1/accounts/${ID}/suspend`);
  expect(request.method).toBe('POST');
  expect(request.headers.get('If-Match')).toBe('"3"');
  expect(request.headers.get('Idempotency-Key')).toBe(ID);
  expect(request.headers.get('Accept-Language')).toBe('zh-CN');
  expect(request.body).toEqual({});
  http.expectNone('x');
  http.match(() => true);
  void asked.catch(() => undefined);
});

it('asks a query by its query string and answers what the contract describes', async () => {
  const { api, http } = open();
  const asked = api.ask(listProducts, { search: '茶', limit: 20 });
  const call = http.expectOne((request) => request.url === '/api/v1/live/products');
  expect(call.request.params.get('search')).toBe('茶');
  expect(call.request.headers.has('Idempotency-Key')).toBe(false);
  call.flush({ items: [] });
  await expect(asked).resolves.toEqual({ items: [] });
});

it('fails with the problem that the server tells', async () => {
  const { api, http } = open();
  const asked = api.ask(suspendAccount, { id: ID, revision: 3 });
  const problem = { type: 'x', title: '…', status: 409, code: 'record.stale', requestId: 'r' };
  http.expectOne(() => true).flush(problem, { status: 409, statusText: 'Conflict' });
  await expect(asked).rejects.toThrow(AskFailed);
  await expect(asked).rejects.toMatchObject({ problem });
});

it('refuses a reply that the contract does not describe', async () => {
  const { api, http } = open();
  const asked = api.ask(suspendAccount, { id: ID, revision: 3 });
  http.expectOne(() => true).flush({ nonsense: true });
  await expect(asked).rejects.toMatchObject({ problem: { code: 'reply.unexpected' } });
});

describe('pressing a button again', () => {
  const press = () => TestBed.runInInjectionContext(() => attempts(suspendAccount));
  const refuse = { type: 'x', title: '…', status: 423, code: 'identity.locked', requestId: 'r' };

  async function key(http: HttpTestingController, sent: Promise<unknown>, answer: 'refused' | 'done') {
    const call = http.expectOne(() => true);
    if (answer === 'done') call.flush(ACCOUNT);
    else call.flush(refuse, { status: 423, statusText: 'Locked' });
    await sent.catch(() => undefined);
    return call.request.headers.get('Idempotency-Key');
  }

  it('with the same content repeats the same request until it is done', async () => {
    const { http } = open();
    const attempt = press();
    const first = await key(http, attempt({ id: ID, revision: 3 }), 'refused');
    const second = await key(http, attempt({ id: ID, revision: 3 }), 'done');
    const third = await key(http, attempt({ id: ID, revision: 3 }), 'done');
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('with other content is another request', async () => {
    const { http } = open();
    const attempt = press();
    const first = await key(http, attempt({ id: ID, revision: 3 }), 'refused');
    expect(await key(http, attempt({ id: ID, revision: 4 }), 'done')).not.toBe(first);
  });
});

it('a lost answer is asked for again under the same key', async () => {
  const { api, http } = open();
  jest.useFakeTimers();
  const asked = api.ask(suspendAccount, { id: ID, revision: 3 });
  const first = http.expectOne(() => true);
  first.error(new ProgressEvent('error'));
  await jest.advanceTimersByTimeAsync(500);
  const second = http.expectOne(() => true);
  expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  second.flush(ACCOUNT);
  jest.useRealTimers();
  await expect(asked).resolves.toMatchObject({ id: ID });
});

it('a session that the server no longer knows is over here too', async () => {
  const { api, http } = open();
  const asked = api.ask(readProfile, {});
  const problem = { type: 'x', title: '…', status: 401, code: 'access.sign-in', requestId: 'r' };
  http.expectOne(() => true).flush(problem, { status: 401, statusText: 'Unauthorized' });
  await expect(asked).rejects.toThrow(AskFailed);
  expect(TestBed.inject(Session).state()).toBe('signed-out');
});
