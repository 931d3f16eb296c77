import { inject } from '@angular/core';
import type { Statement } from '@nuanxin/contracts/live';
import { REFUND_BEARERS } from '@nuanxin/live/settlement';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { SETTLEMENTS } from './settlements.words';

/** Terms in one line; call it where `inject` is allowed. */
export function termsText(): (terms: Statement['terms']) => string {
  const [format, language, t] = [inject(Format), inject(Language), speak(SETTLEMENTS)];
  return ({ portalCommissionBasisPoints, logisticsFenPerPiece, refundsBorneBy }) =>
    t('termsText', {
      rate: `${portalCommissionBasisPoints / 100} %`,
      logistics: format.money(logisticsFenPerPiece),
      refunds: language.of(REFUND_BEARERS[refundsBorneBy]),
    });
}
