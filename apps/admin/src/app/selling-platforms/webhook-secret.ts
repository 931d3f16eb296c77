import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { issueWebhookSecret, type SellingPlatform } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed, ShownOnce } from '@nuanxin/web/ui';
import { PLATFORMS } from './selling-platforms.words';

/** Issues and renews the secret under which a platform signs what it sold. */
@Component({
  selector: 'nx-webhook-secret',
  imports: [ShownOnce],
  template: `
    <section class="nx-card nx-stack" aria-labelledby="webhook-secret">
      <h2 id="webhook-secret">{{ t('secretHeading') }}</h2>
      <p class="nx-quiet">{{ t('secretWhy') }}</p>
      <div class="nx-row">
        <span class="nx-tag" [class]="platform().webhook.keyId ? 'nx-tag--good' : 'nx-tag--warn'">{{
          standing()
        }}</span>
        @if (!platform().retired) {
          <button type="button" class="nx-button" [attr.aria-disabled]="issuing.busy()" (click)="issue()">
            {{ platform().webhook.keyId ? t('renew') : t('issue') }}
          </button>
        }
      </div>
      @if (made(); as one) {
        <nx-shown-once
          [heading]="t('shown')"
          [warning]="t('once')"
          [values]="[
            { label: t('keyId'), text: one.keyId },
            { label: t('secret'), text: one.secret },
          ]"
          [kept]="t('kept')"
          (closed)="made.set(undefined)"
        />
      }
    </section>
  `,
})
export class WebhookSecret {
  private readonly format = inject(Format);
  protected readonly issuing = deed(issueWebhookSecret);
  protected readonly t = speak(PLATFORMS);
  protected readonly made = signal<ReplyOf<typeof issueWebhookSecret> | undefined>(undefined);
  readonly platform = input.required<SellingPlatform>();
  readonly changed = output<void>();
  protected readonly standing = computed(() => {
    const { issuedAt } = this.platform().webhook;
    return issuedAt ? this.t('has', { at: this.format.date(issuedAt) }) : this.t('hasNot');
  });

  protected async issue(): Promise<void> {
    const { id, revision, webhook } = this.platform();
    const question = {
      title: this.t('renewTitle'),
      consequences: [this.t('renewOld')],
      verb: this.t('renew'),
      danger: true,
    };
    this.made.set(await this.issuing.do({ id, revision }, webhook.keyId ? { ask: question } : {}));
    this.changed.emit();
  }
}
