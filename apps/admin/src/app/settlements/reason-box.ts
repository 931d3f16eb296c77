import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { type Amounts, correctStatement, returnPayout, type StatementDetails } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { contractForm, Control, Dialog, Field, FormFrame, Toasts } from '@nuanxin/web/ui';
import { SETTLEMENTS } from './settlements.words';

const WORDS = {
  correct: { title: 'correctTitle', verb: 'correct', done: 'correctDone' },
  return: { title: 'returnTitle', verb: 'return', done: 'returnDone' },
} as const;

/** What is taken back by a counter entry, and why. */
@Component({
  selector: 'nx-reason-box',
  imports: [Control, Dialog, Field, FormField, FormFrame],
  template: `
    <nx-dialog [heading]="t(words().title)" (closed)="closed.emit()">
      <nx-form [form]="form" [verb]="t(words().verb)" (sent)="done($event)" (refresh)="refresh.emit()">
        @for (line of follows(); track line) {
          <p>{{ line }}</p>
        }
        <nx-field [of]="form.tree.reason" [label]="t('reason')" [hint]="t('reasonHint')">
          <textarea nxControl class="nx-input" rows="2" [formField]="form.tree.reason"></textarea>
        </nx-field>
        <button nxAside type="button" class="nx-button" (click)="closed.emit()">{{ t('close') }}</button>
      </nx-form>
    </nx-dialog>
  `,
})
export class ReasonBox {
  private readonly toasts = inject(Toasts);
  private readonly format = inject(Format);
  protected readonly t = speak(SETTLEMENTS);
  readonly deed = input.required<keyof typeof WORDS>();
  readonly statement = input.required<StatementDetails>();
  /** What a correction would make of it. */
  readonly right = input<Amounts>();
  readonly sent = output<StatementDetails>();
  readonly refresh = output<void>();
  readonly closed = output<void>();
  protected readonly words = computed(() => WORDS[this.deed()]);
  private readonly draft = signal({ reason: '' });
  private readonly correcting = contractForm(this.draft, correctStatement, (said) => this.request(said));
  private readonly returning = contractForm(this.draft, returnPayout, (said) => this.request(said));

  protected get form() {
    return this.deed() === 'correct' ? this.correcting : this.returning;
  }

  protected readonly follows = computed(() => {
    const { totals, payments } = this.statement();
    const money = (fen: number | undefined) => this.format.money(fen ?? 0);
    if (this.deed() === 'return') {
      const last = payments.findLast(({ returned }) => !returned);
      return [this.t('returnFollows', { money: money(last?.amountFen) })];
    }
    const before = money(totals.netFen);
    return [this.t('correctNet', { before, after: money(this.right()?.netFen) }), this.t('correctFollows')];
  });

  private request({ reason }: { reason: string }) {
    const { id, revision } = this.statement();
    return { id, revision, reason };
  }

  protected done(statement: StatementDetails): void {
    this.toasts.say(this.t(this.words().done));
    this.sent.emit(statement);
  }
}
