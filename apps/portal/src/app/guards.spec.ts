import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, UrlTree } from '@angular/router';
import { Session } from '@nuanxin/web/data-access';
import { signedInByPhone } from './guards';
import { BUYER } from './testing/screen';

beforeEach(() =>
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  }),
);

const asked = () =>
  TestBed.runInInjectionContext(() => signedInByPhone({} as never, { url: '/orders' } as never));

it('lets in whoever is signed in by phone', async () => {
  TestBed.inject(Session).opened(BUYER);
  expect(await asked()).toBe(true);
});

it.each([
  ['somebody who is signed out', () => TestBed.inject(Session).lost()],
  ['a session of the console', () => TestBed.inject(Session).opened({ ...BUYER, kind: 'official' })],
])('sends %s to sign in and back', async (_, given) => {
  given();
  expect(String((await asked()) as UrlTree)).toBe('/sign-in?back=%2Forders');
});

it('lets the page tell of a server that does not answer', async () => {
  const answer = asked();
  TestBed.inject(HttpTestingController)
    .expectOne('/api/v1/me')
    .flush({}, { status: 500, statusText: 'Failed' });
  expect(await answer).toBe(true);
});
