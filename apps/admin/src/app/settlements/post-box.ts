import { Component, computed, inject, input, output, signal } from '@angular/core';
import { postStatement, type StatementDetails } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { contractForm, Dialog, FormFrame, Toasts } from '@nuanxin/web/ui';
import { takingMonth } from './months';
import { SETTLEMENTS } from './settlements.words';

/** Says what posting does before it is done. */
@Component({
  selector: 'nx-post-box',
  imports: [Dialog, FormFrame],
  template: `
    <nx-dialog [heading]="t('postTitle')" (closed)="closed.emit()">
      <nx-form [form]="form" [verb]="t('post')" (sent)="done($event)" (refresh)="refresh.emit()">
        <ul>
          <li>{{ t('postOwed', { money: format.money(statement().totals.netFen) }) }}</li>
          <li>
            {{
              period() === statement().period
                ? t('postInto', { period: period() })
                : t('postMoved', { closed: statement().period, period: period() })
            }}
          </li>
          <li>{{ t('postFinal') }}</li>
        </ul>
        <button nxAside type="button" class="nx-button" (click)="closed.emit()">{{ t('close') }}</button>
      </nx-form>
    </nx-dialog>
  `,
})
export class PostBox {
  private readonly toasts = inject(Toasts);
  protected readonly format = inject(Format);
  protected readonly t = speak(SETTLEMENTS);
  readonly statement = input.required<StatementDetails>();
  readonly sent = output<StatementDetails>();
  readonly refresh = output<void>();
  readonly closed = output<void>();
  protected readonly period = takingMonth(computed(() => this.statement().period));
  protected readonly form = contractForm(signal({}), postStatement, () => {
    const { id, revision } = this.statement();
    return { id, revision, period: this.period() };
  });

  protected done(statement: StatementDetails): void {
    this.toasts.say(this.t('posted'));
    this.sent.emit(statement);
  }
}
