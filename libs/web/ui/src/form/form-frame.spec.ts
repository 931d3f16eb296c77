import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField } from '@angular/forms/signals';
import { addOrganization } from '@nuanxin/contracts/organization';
import { contractForm } from './contract-form';
import { Control } from './control';
import { Field } from './field';
import { FormFrame } from './form-frame';

const PARENT = '01JD0000000000000000000001';

@Component({
  selector: 'nx-try',
  imports: [Control, Field, FormField, FormFrame],
  template: `
    <nx-form [form]="form" verb="Save" (sent)="sent.set(true)">
      <nx-field [of]="form.tree.name" label="Name"><input nxControl [formField]="form.tree.name" /></nx-field>
    </nx-form>
  `,
})
class Try {
  readonly sent = signal(false);
  readonly form = contractForm(signal({ name: '' }), addOrganization, ({ name }) => ({
    name,
    kind: 'township' as const,
    parent: PARENT,
  }));
}

async function open() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(Try);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const input = page.querySelector('input') as HTMLInputElement;
  return {
    fixture,
    page,
    input,
    http: TestBed.inject(HttpTestingController),
    type: async (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
    send: async () => {
      page.querySelector('form')?.dispatchEvent(new Event('submit'));
      await fixture.whenStable();
    },
  };
}

it('says nothing about a field that nobody has left yet', async () => {
  const { page } = await open();
  expect(page.querySelector('.fault')).toBeNull();
});

it('names each fault in the summary and beside its field, sends nothing and moves the focus', async () => {
  const { page, input, http, send } = await open();
  await send();
  expect(page.querySelector('.faults')?.textContent).toContain('Name 请填写此项');
  expect(page.querySelector('.fault')?.textContent).toContain('请填写此项');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    '请填写此项',
  );
  expect(document.activeElement).toBe(page.querySelector('.summary'));
  http.expectNone(() => true);
  page.querySelector<HTMLAnchorElement>('.faults a')?.click();
  expect(document.activeElement).toBe(input);
});

it('puts what the server refused beside its field until it is changed', async () => {
  const { page, http, type, send } = await open();
  await type('草林镇');
  await send();
  const details = { fields: [{ path: 'name', rule: 'too_big', expected: 2 }] };
  const problem = { type: 'x', title: '…', status: 400, code: 'request.invalid', requestId: 'r', details };
  http.expectOne(() => true).flush(problem, { status: 400, statusText: 'Bad Request' });
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
  expect(page.querySelector('.fault')?.textContent).toContain('最多填写 2 个字');
  await type('草林');
  expect(page.querySelector('.fault')).toBeNull();
});

it('keeps the user from losing what was typed, until it is sent', async () => {
  const { fixture, http, type, send } = await open();
  await type('草林镇');
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  await send();
  http
    .expectOne(() => true)
    .flush({
      ...{ id: PARENT, name: '草林镇', kind: 'township', parent: PARENT, revision: 1 },
      ...{ open: true, establishedOn: '2026-11-25' },
    });
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
  expect(fixture.componentInstance.sent()).toBe(true);
  const after = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(after);
  expect(after.defaultPrevented).toBe(false);
});
