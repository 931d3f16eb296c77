import { inject } from '@angular/core';
import { type Notice, NOTICES } from '@nuanxin/live/settlement';
import { Language } from '@nuanxin/web/i18n';

/** What a notice says; call it where `inject` is allowed. */
export function notices(): (notice: string) => string {
  const language = inject(Language);
  return (notice) => (notice in NOTICES ? language.of(NOTICES[notice as Notice]) : notice);
}
