import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { Provider, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { Profile } from '@nuanxin/contracts/identity';
import { Session } from '@nuanxin/web/data-access';

export const BUYER: Profile = {
  accountId: '01JD0000000000000000000009',
  kind: 'worker',
  name: '',
  phone: '+86*********00',
  locale: 'zh-CN',
  mustChangePassword: false,
  posts: [],
  permissions: [],
  revision: 1,
};

// The test browser knows `dialog` but not how to open it.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};

/** A page as a person meets it: what it says, the buttons and fields it has, and the server at the other end. */
export interface Screen {
  readonly http: HttpTestingController;
  readonly router: Router;
  settled(): Promise<void>;
  text(): string;
  all(selector: string): HTMLElement[];
  press(name: string): Promise<void>;
  type(autocomplete: string, text: string): Promise<void>;
  send(): Promise<void>;
  /** Answers the one request that is waiting for an answer. */
  answer(path: string, body: object, status?: number): Promise<Record<string, unknown>>;
}

/** Opens a page with its inputs. */
export async function openScreen(
  page: Type<unknown>,
  inputs: Record<string, unknown> = {},
  { providers = [], signedIn = true }: { providers?: Provider[]; signedIn?: boolean } = {},
): Promise<Screen> {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), ...providers],
  });
  if (signedIn) TestBed.inject(Session).opened(BUYER);
  else TestBed.inject(Session).lost();
  const fixture = TestBed.createComponent(page);
  Object.entries(inputs).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
  const root = fixture.nativeElement as HTMLElement;
  document.body.replaceChildren(root);
  const http = TestBed.inject(HttpTestingController);
  const settled = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  await settled();
  return {
    http,
    router: TestBed.inject(Router),
    settled,
    all,
    text: () => (root.textContent ?? '').replace(/\s+/g, ' '),
    press: async (name) => {
      const button = all('button').find((one) => [one.ariaLabel, one.textContent?.trim()].includes(name));
      if (!button) throw new Error(`There is no button ${name}`);
      button.click();
      await settled();
    },
    type: async (autocomplete, text) => {
      const input = root.querySelector(`[autocomplete="${autocomplete}"]`) as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await settled();
    },
    send: async () => {
      root.querySelector('form')?.dispatchEvent(new Event('submit'));
      await settled();
    },
    answer: async (path, body, status = 200) => {
      const call = http.expectOne(({ urlWithParams }) => urlWithParams === `/api/v1${path}`);
      call.flush(body, { status, statusText: status === 200 ? 'OK' : 'Failed' });
      await settled();
      return (call.request.body ?? {}) as Record<string, unknown>;
    },
  };
}
