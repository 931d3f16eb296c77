import { inject, type Signal } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { speak } from '@nuanxin/web/i18n';
import { Confirm } from '../feedback/confirm';
import { UI } from '../ui.words';

/** A page whose changes would be lost by leaving it. */
export interface Guarded {
  readonly unsaved: Signal<boolean>;
}

export const askBeforeLosing: CanDeactivateFn<Guarded> = (page) => {
  if (!page.unsaved()) return true;
  const t = speak(UI);
  return inject(Confirm).ask({
    title: t('leaveTitle'),
    consequences: [t('leaveLoses')],
    verb: t('leave'),
    refuse: t('stay'),
    danger: true,
  });
};
