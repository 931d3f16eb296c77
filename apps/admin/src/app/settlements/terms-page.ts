import { Component, computed, inject, linkedSignal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { changeSettlementTerms, readSettlementTerms, type SettlementTerms } from '@nuanxin/contracts/live';
import { REFUND_BEARERS, type RefundBearer } from '@nuanxin/live/settlement';
import { read, Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { termsText } from './terms-text';
import {
  contractForm,
  Control,
  Failed,
  Field,
  FormFrame,
  MoneyInput,
  Note,
  PageHeader,
  Toasts,
  Waiting,
} from '@nuanxin/web/ui';
import { SETTLEMENTS } from './settlements.words';

/** What the county keeps of a sale. */
@Component({
  selector: 'nx-terms-page',
  imports: [Control, Failed, Field, FormField, FormFrame, MoneyInput, Note, PageHeader, RouterLink, Waiting],
  templateUrl: './terms-page.html',
  host: { class: 'nx-stack' },
})
export class TermsPage {
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly t = speak(SETTLEMENTS);
  protected readonly bearers = Object.entries(REFUND_BEARERS).map(([value, label]) => ({ value, label }));
  protected readonly terms = read(readSettlementTerms, () => ({}));
  private readonly draft = linkedSignal(() => {
    const known = this.terms.value();
    return {
      portalCommissionBasisPoints: known?.portalCommissionBasisPoints ?? 0,
      logisticsFenPerPiece: (known?.logisticsFenPerPiece ?? 0) as number | null,
      refundsBorneBy: (known?.refundsBorneBy ?? 'supplier') as RefundBearer,
    };
  });
  protected readonly form = contractForm(this.draft, changeSettlementTerms, (said) => ({
    ...said,
    logisticsFenPerPiece: said.logisticsFenPerPiece ?? 0,
    revision: this.terms.value()?.revision ?? 0,
  }));

  private readonly textOf = termsText();
  protected readonly said = computed(() => {
    const known = this.terms.value();
    return known ? this.textOf(known) : '';
  });

  protected saved(terms: SettlementTerms): void {
    this.terms.replace(terms);
    this.toasts.say(this.t('saved'));
  }
}
