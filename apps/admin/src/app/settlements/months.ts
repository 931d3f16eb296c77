import { computed, type Signal } from '@angular/core';
import { listPeriods, type Period } from '@nuanxin/contracts/live';
import { firstOpen } from '@nuanxin/live/settlement';
import { read } from '@nuanxin/web/data-access';

/** The month that takes a posting: the one it is about, or the first open one after it. Call it where `inject` is allowed. */
export function takingMonth(about: Signal<Period>): Signal<Period> {
  const periods = read(listPeriods, () => ({}));
  return computed(() => {
    const all = periods.value()?.periods ?? [];
    const closed = all.filter((one) => one.closed).map(({ period }) => period);
    return firstOpen(about(), closed);
  });
}
