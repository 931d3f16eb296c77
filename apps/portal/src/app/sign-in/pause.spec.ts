import { TestBed } from '@angular/core/testing';
import { pause } from './pause';

const started = () => TestBed.runInInjectionContext(pause);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('runs down to zero and stays there', () => {
  const wait = started();
  wait.start(2);
  jest.advanceTimersByTime(1000);
  expect(wait.left()).toBe(1);
  jest.advanceTimersByTime(5000);
  expect(wait.left()).toBe(0);
});

it('begins anew when started again, at the same pace', () => {
  const wait = started();
  wait.start(5);
  wait.start(5);
  jest.advanceTimersByTime(2000);
  expect(wait.left()).toBe(3);
});
