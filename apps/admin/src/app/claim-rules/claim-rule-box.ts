import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import {
  addClaimRule,
  CATEGORY_NAMES,
  changeClaimRule,
  type ClaimRule,
  ClaimSeverity,
  PRODUCT_CATEGORIES,
  type ProductCategory,
} from '@nuanxin/contracts/live';
import { Language, speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Dialog, Field, FormFrame, Toasts } from '@nuanxin/web/ui';
import { nameOfRule } from './claim-rule-columns';
import { CLAIM_KIND, CLAIM_RULES, CLAIM_SEVERITY } from './claim-rules.words';

interface Draft {
  readonly kind: 'word' | 'comment-word';
  readonly word: string;
  readonly category: ProductCategory | '';
  readonly severity: ClaimSeverity;
  readonly article: string;
  readonly advice: { readonly zh: string; readonly en: string };
}

const BLANK: Draft = {
  kind: 'word',
  word: '',
  category: '',
  severity: 'warning',
  article: '',
  advice: { zh: '', en: '' },
};

/** A new word, or what is said about a known rule: its word stays what it is. */
@Component({
  selector: 'nx-claim-rule-box',
  imports: [Control, Dialog, Field, FormField, FormFrame],
  templateUrl: './claim-rule-box.html',
})
export class ClaimRuleBox {
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  protected readonly t = speak(CLAIM_RULES);
  protected readonly kindName = speak(CLAIM_KIND);
  protected readonly severityName = speak(CLAIM_SEVERITY);
  protected readonly kinds = ['word', 'comment-word'] as const;
  protected readonly severities = ClaimSeverity.options;
  /** Left out for a new one. */
  readonly rule = input<ClaimRule>();
  readonly closed = output<void>();
  /** Something has changed: the list must be read again. */
  readonly saved = output<void>();
  protected readonly heading = computed(() => {
    const rule = this.rule();
    return rule ? nameOfRule(rule, (words) => this.language.of(words)) : this.t('add');
  });
  protected readonly categories = computed(() =>
    CATEGORY_NAMES.map((value) => ({ value, label: this.language.of(PRODUCT_CATEGORIES[value]) })),
  );

  private readonly draft = linkedSignal<Draft>(() => {
    const rule = this.rule();
    if (!rule) return BLANK;
    const { severity, article, advice } = rule;
    return { ...BLANK, severity, article, advice };
  });
  private readonly adding = contractForm(this.draft, addClaimRule, ({ category, ...said }) => ({
    ...said,
    ...(category ? { category } : {}),
  }));
  private readonly changing = contractForm(this.draft, changeClaimRule, ({ severity, article, advice }) => {
    const { id, revision } = this.rule() ?? { id: '', revision: 0 };
    return { id, revision, severity, article, advice };
  });

  protected get form() {
    return this.rule() ? this.changing : this.adding;
  }

  protected done(rule: ClaimRule): void {
    this.toasts.say(this.t('saved', { name: nameOfRule(rule, (words) => this.language.of(words)) }));
    this.saved.emit();
    this.closed.emit();
  }
}
