import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@nuanxin/web/data-access';
import { LoginPage } from './login-page';

@Component({ selector: 'nx-elsewhere', template: '' })
class Elsewhere {}

const PROFILE = {
  accountId: '01JD0000000000000000000001',
  kind: 'official',
  name: '李县干',
  login: 'lixian',
  locale: 'zh-CN',
  mustChangePassword: false,
  posts: [],
  permissions: ['broadcast.read'],
  revision: 1,
};

async function open(address: string) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'login', component: LoginPage },
          { path: '**', component: Elsewhere },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  const page = harness.routeNativeElement as HTMLElement;
  const [login, password] = page.querySelectorAll('input');
  const type = (box: HTMLInputElement | undefined, text: string) => {
    if (!box) return;
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };
  type(login, 'lixian');
  type(password, 'kx7m-p2wq-9tzb');
  await harness.fixture.whenStable();
  page.querySelector('form')?.dispatchEvent(new Event('submit'));
  const call = TestBed.inject(HttpTestingController).expectOne('/api/v1/sessions');
  const answered = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await harness.fixture.whenStable();
  };
  return { page, call, answered };
}

it('goes on to where the person was going', async () => {
  const { call, answered } = await open('/login?back=/studio/x');
  expect(call.request.body).toEqual({ login: 'lixian', password: 'kx7m-p2wq-9tzb' });
  call.flush({ profile: PROFILE, expiresAt: '2082-11-23T08:00:00.000Z' });
  await answered();
  expect(TestBed.inject(Router).url).toBe('/studio/x');
  expect(TestBed.inject(Session).may('broadcast.read')).toBe(true);
});

it.each(['//evil.example', 'https://evil.example'])('never leaves the house for %s', async (back) => {
  const { call, answered } = await open(`/login?back=${encodeURIComponent(back)}`);
  call.flush({ profile: PROFILE, expiresAt: '2082-11-23T08:00:00.000Z' });
  await answered();
  expect(TestBed.inject(Router).url).toBe('/today');
});

it('says that name or password is wrong and keeps both', async () => {
  const { page, call, answered } = await open('/login');
  const problem = { type: 'x', title: '…', status: 401, code: 'identity.credentials', requestId: 'r' };
  call.flush(problem, { status: 401, statusText: 'Unauthorized' });
  await answered();
  expect(page.querySelector('[role=alert]')?.textContent).toContain('账号或密码不正确');
  expect(page.querySelector('input')?.value).toBe('lixian');
});
