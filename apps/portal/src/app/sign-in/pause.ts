import { DestroyRef, inject, type Signal, signal } from '@angular/core';

/** Seconds that run down to zero; starting again begins anew. Ends with its owner. */
export interface Pause {
  readonly left: Signal<number>;
  start(seconds: number): void;
}

export function pause(): Pause {
  const left = signal(0);
  let counting: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(counting);
  inject(DestroyRef).onDestroy(stop);
  return {
    left: left.asReadonly(),
    start: (seconds) => {
      stop();
      left.set(seconds);
      counting = setInterval(() => {
        left.update((before) => before - 1);
        if (left() <= 0) stop();
      }, 1000);
    },
  };
}
