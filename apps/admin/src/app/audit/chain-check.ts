import { Component, computed, inject, signal } from '@angular/core';
import { verifyAudit } from '@nuanxin/contracts/identity';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Failed, Icon, Note } from '@nuanxin/web/ui';
import { AUDIT, FAULT } from './audit.words';

/** Walks the chain when asked to and says what it found. */
@Component({
  selector: 'nx-chain-check',
  imports: [Failed, Icon, Note],
  template: `
    <div class="nx-stack">
      <div>
        <button type="button" class="nx-button" [attr.aria-disabled]="check.loading()" (click)="verify()">
          <nx-icon name="shield" />{{ check.loading() ? t('verifying') : t('verify') }}
        </button>
      </div>
      <div role="status">
        @if (check.state() === 'failed') {
          <nx-failed [problem]="check.problem()" (again)="verify()" />
        } @else if (result(); as words) {
          <nx-note [tone]="check.value()?.intact ? 'good' : 'bad'">{{ words }}</nx-note>
        }
      </div>
    </div>
  `,
})
export class ChainCheck {
  private readonly format = inject(Format);
  private readonly fault = speak(FAULT);
  private readonly wanted = signal(false);
  protected readonly t = speak(AUDIT);
  protected readonly check = read(verifyAudit, () => (this.wanted() ? {} : undefined));

  protected readonly result = computed(() => {
    const found = this.check.value();
    if (!found) return undefined;
    const time = this.format.date(found.verifiedAt, 'exact');
    const { entries, checkpoints, broken } = found;
    if (broken) return this.t('broken', { seq: broken.seq, fault: this.fault(broken.fault), time });
    return this.t('intact', {
      entries: this.format.number(entries),
      checkpoints: this.format.number(checkpoints),
      time,
    });
  });

  protected verify(): void {
    if (this.check.loading()) return;
    if (this.wanted()) this.check.reload();
    this.wanted.set(true);
  }
}
