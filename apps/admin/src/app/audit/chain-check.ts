import { Component, computed, inject } from '@angular/core';
import { Format, speak } from '@nuanxin/web/i18n';
import { Failed, Icon, Note } from '@nuanxin/web/ui';
import { AUDIT, FAULT } from './audit.words';
import { ChainWalk } from './chain-walk';

/** Has the chain walked when asked to, shows how far it is, and says what was found. */
@Component({
  selector: 'nx-chain-check',
  imports: [Failed, Icon, Note],
  template: `
    <div class="nx-stack">
      <div class="nx-row">
        @if (walk.running()) {
          <button type="button" class="nx-button" (click)="walk.stop()">
            <nx-icon name="stop" />{{ t('stop') }}
          </button>
          @if (walk.part(); as part) {
            <progress [max]="part.total" [value]="part.entries" [attr.aria-label]="t('verifying')"></progress>
          }
          <span class="nx-quiet">{{ progress() }}</span>
        } @else {
          <button type="button" class="nx-button" (click)="walk.begin()">
            <nx-icon name="shield" />{{ t('verify') }}
          </button>
          @if (walk.part()?.next && !walk.problem()) {
            <button type="button" class="nx-button" (click)="walk.goOn()">{{ t('goOn') }}</button>
            <span class="nx-quiet">{{ progress() }}</span>
          }
        }
      </div>
      <div role="status">
        @if (walk.problem(); as problem) {
          <nx-failed [problem]="problem" (again)="walk.goOn()" />
        } @else if (result(); as words) {
          <nx-note [tone]="walk.verdict()?.intact ? 'good' : 'bad'">{{ words }}</nx-note>
        }
      </div>
    </div>
  `,
  styles: `
    progress {
      width: 200px;
      max-width: 100%;
      accent-color: var(--nx-primary);
    }
  `,
})
export class ChainCheck {
  private readonly format = inject(Format);
  private readonly fault = speak(FAULT);
  protected readonly walk = inject(ChainWalk);
  protected readonly t = speak(AUDIT);

  protected readonly progress = computed(() => {
    const part = this.walk.part();
    if (!part) return this.t('verifying');
    const [entries, total] = [this.format.number(part.entries), this.format.number(part.total)];
    return this.t(this.walk.running() ? 'verified' : 'stopped', { entries, total });
  });

  protected readonly result = computed(() => {
    const found = this.walk.verdict();
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
}
