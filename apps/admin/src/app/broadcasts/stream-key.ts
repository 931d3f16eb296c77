import { Component, input, output, signal } from '@angular/core';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, issueStreamKey, revokeStreamKey } from '@nuanxin/contracts/live';
import type { Problem } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { deed } from '@nuanxin/web/ui';
import { BROADCASTS, STREAM_KEY } from './broadcasts.words';
import { StreamKeyBox } from './stream-key-box';

/** Issues, renews and revokes the key that opens the way in for the picture. */
@Component({
  selector: 'nx-stream-key',
  imports: [StreamKeyBox],
  template: `
    <section class="nx-card nx-stack" aria-labelledby="stream-key">
      <h2 id="stream-key">{{ t('heading') }}</h2>
      <p class="nx-quiet">{{ t('why') }}</p>
      @if (broadcast().streamer) {
        <p class="nx-quiet">{{ w('keyOfStreamer') }}</p>
      }
      <div class="nx-row">
        <span class="nx-tag" [class]="broadcast().hasKey ? 'nx-tag--good' : 'nx-tag--warn'">{{
          broadcast().hasKey ? t('has') : t('hasNot')
        }}</span>
        <button type="button" class="nx-button" [attr.aria-disabled]="issuing.busy()" (click)="issue()">
          {{ broadcast().hasKey ? t('renew') : t('issue') }}
        </button>
        @if (broadcast().hasKey) {
          <button type="button" class="nx-button nx-button--bad" (click)="revoke()">{{ t('revoke') }}</button>
        }
      </div>
      @if (made(); as key) {
        <nx-stream-key-box [server]="key.server" [key]="key.key" (closed)="made.set(undefined)" />
      }
    </section>
  `,
})
export class StreamKey {
  private readonly revocation = deed(revokeStreamKey);
  protected readonly issuing = deed(issueStreamKey);
  protected readonly t = speak(STREAM_KEY);
  protected readonly w = speak(BROADCASTS);
  protected readonly made = signal<ReplyOf<typeof issueStreamKey> | undefined>(undefined);
  readonly broadcast = input.required<Broadcast>();
  readonly changed = output<void>();

  protected async issue(): Promise<void> {
    const { id, revision, hasKey } = this.broadcast();
    const question = {
      title: this.t('renewTitle'),
      consequences: [this.t('renewOld'), this.t('renewObs')],
      verb: this.t('renew'),
      danger: true,
    };
    const failed = ({ code }: Problem) => (code === 'access.denied' ? this.w('keyOfStreamer') : undefined);
    const telling = hasKey ? { ask: question, failed } : { failed };
    this.made.set(await this.issuing.do({ id, revision }, telling));
    this.changed.emit();
  }

  protected async revoke(): Promise<void> {
    const { id, revision } = this.broadcast();
    const ask = {
      title: this.t('revokeTitle'),
      consequences: [this.t('revokeWhat'), this.t('revokeAgain')],
      verb: this.t('revoke'),
      danger: true,
    };
    await this.revocation.do({ id, revision }, { ask, done: this.t('revoked') });
    this.changed.emit();
  }
}
