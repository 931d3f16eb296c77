import { inject } from '@angular/core';
import { endBroadcast, startBroadcast } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed, Now } from '@nuanxin/web/ui';
import type { studioState } from './studio-state';
import { STUDIO } from './studio.words';

/** Going on air and ending, each with what it brings about. */
export function runBroadcast({ broadcast, shelf }: ReturnType<typeof studioState>) {
  const starting = deed(startBroadcast);
  const ending = deed(endBroadcast);
  const format = inject(Format);
  const now = inject(Now);
  const t = speak(STUDIO);

  const take = (reply: Parameters<typeof broadcast.replace>[0] | undefined) =>
    reply ? broadcast.replace(reply) : broadcast.reload();

  return {
    starting: starting.busy,
    ending: ending.busy,
    start: async (): Promise<void> => {
      const one = broadcast.value();
      if (!one) return;
      const early = new Date(one.startsAt) > now.value();
      const ask = {
        title: t('startTitle'),
        consequences: [
          t('startWatch'),
          ...(early ? [t('startEarly', { time: format.date(one.startsAt, 'weekday') })] : []),
        ],
        verb: t('start'),
      };
      take(await starting.do({ id: one.id, revision: one.revision }, { ask, done: t('started') }));
    },
    end: async (): Promise<void> => {
      const one = broadcast.value();
      if (!one) return;
      const unsold = shelf().reduce((sum, { left }) => sum + left, 0);
      const ask = {
        title: t('endTitle'),
        consequences: [
          t('endSales'),
          t('endPieces', { n: format.number(unsold) }),
          t('endKey'),
          t('endFinal'),
        ],
        verb: t('end'),
        danger: true,
      };
      take(await ending.do({ id: one.id, revision: one.revision }, { ask, done: t('ended') }));
    },
  };
}
