import { inject } from '@angular/core';
import { ACCOUNT_KINDS, PAYMENT_METHODS, type PaymentMethod } from '@nuanxin/live/settlement';
import { Language, speak } from '@nuanxin/web/i18n';
import { SETTLEMENTS } from '../settlements/settlements.words';

interface Of {
  readonly account: string;
  readonly name?: string | undefined;
}

/** `receivable:01J…` → “应收销售款 · 抖音小店”; call it where `inject` is allowed. */
export function accountName(): (of: Of) => string {
  const [language, t] = [inject(Language), speak(SETTLEMENTS)];
  return ({ account, name }) => {
    const [kind = '', owner = ''] = account.split(':');
    const title =
      kind in ACCOUNT_KINDS ? language.of(ACCOUNT_KINDS[kind as keyof typeof ACCOUNT_KINDS]) : kind;
    const whose =
      owner === 'portal'
        ? t('portal')
        : owner in PAYMENT_METHODS
          ? language.of(PAYMENT_METHODS[owner as PaymentMethod])
          : (name ?? owner);
    return whose ? `${title} · ${whose}` : title;
  };
}
