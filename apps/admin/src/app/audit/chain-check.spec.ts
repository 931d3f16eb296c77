import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ChainCheck } from './chain-check';

const NEXT = `2000.${'0'.repeat(64)}`;
const LAST = {
  entries: 3_000,
  total: 3_000,
  intact: true,
  checkpoints: 30,
  verifiedAt: '2082-11-23T08:00:00.000Z',
};
const FIRST = { ...LAST, entries: 2_000, checkpoints: 20, next: NEXT };

async function open() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const shown = () => TestBed.createComponent(ChainCheck);
  let fixture = shown();
  const page = () => fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  return {
    page,
    press: async (label: string) => {
      [...page().querySelectorAll('button')].find((button) => button.textContent.includes(label))?.click();
      await settle();
    },
    answer: async (part: object, after: string | null) => {
      const call = TestBed.inject(HttpTestingController).expectOne(
        ({ url }) => url === '/api/v1/audit/verification',
      );
      expect(call.request.params.get('after')).toBe(after);
      call.flush(part);
      await settle();
    },
    leaveAndComeBack: async () => {
      fixture.destroy();
      fixture = shown();
      await settle();
    },
  };
}

it('shows how far it is, and the verdict at the end', async () => {
  const { page, press, answer } = await open();
  await press('校验完整性');
  await answer(FIRST, null);
  expect(page().textContent).toContain('已校验 2,000 / 3,000 条');
  expect(page().querySelector('progress')?.value).toBe(2_000);
  await answer(LAST, NEXT);
  expect(page().textContent).toContain('校验通过：3,000 条记录、30 个签名存证点完整');
  expect(page().querySelector('progress')).toBeNull();
});

it('goes on while nobody looks, and is found again', async () => {
  const { page, press, answer, leaveAndComeBack } = await open();
  await press('校验完整性');
  await answer(FIRST, null);
  await leaveAndComeBack();
  expect(page().textContent).toContain('已校验 2,000 / 3,000 条');
  await answer({ ...LAST, intact: false, broken: { seq: 2_001, fault: 'altered' } }, NEXT);
  expect(page().textContent).toContain('校验未通过：第 2001 条记录被改动');
});

it('stops when told to and goes on from there', async () => {
  const { page, press, answer } = await open();
  await press('校验完整性');
  await press('停止');
  await answer(FIRST, null);
  expect(page().textContent).toContain('已停在第 2,000 条，共 3,000 条');
  await press('继续校验');
  await answer(LAST, NEXT);
  expect(page().textContent).toContain('校验通过');
});
