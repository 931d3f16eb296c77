import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Broadcast, cancelBroadcast, mayMove, readBroadcast } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed, Failed, Note, PageHeader, Waiting } from '@nuanxin/web/ui';
import { BroadcastTag } from './broadcast-tag';
import { BROADCASTS } from './broadcasts.words';
import { CheckList } from './check-list';
import { CopyBroadcast } from './copy-broadcast';
import { OfferTable } from './offer-table';
import { ReconciliationCard } from './reconciliation-card';
import { ReplayCard } from './replay-card';
import { StreamKey } from './stream-key';

const NEXT = {
  planned: 'nextPlanned',
  ready: 'nextReady',
  'on-air': 'nextOnAir',
  interrupted: 'nextOnAir',
  ended: 'nextEnded',
  cancelled: 'nextCancelled',
} as const;

/** One broadcast: where it stands, what comes next, what it sells and sold. */
@Component({
  selector: 'nx-broadcast-page',
  imports: [
    BroadcastTag,
    CheckList,
    CopyBroadcast,
    Failed,
    Note,
    OfferTable,
    PageHeader,
    ReconciliationCard,
    ReplayCard,
    RouterLink,
    StreamKey,
    Waiting,
  ],
  templateUrl: './broadcast-page.html',
  styleUrl: './broadcast-page.css',
  host: { class: 'nx-stack' },
})
export class BroadcastPage {
  private readonly cancelling = deed(cancelBroadcast);
  protected readonly session = inject(Session);
  protected readonly format = inject(Format);
  protected readonly t = speak(BROADCASTS);
  protected readonly copying = signal(false);
  readonly id = input.required<string>();
  protected readonly broadcast = read(readBroadcast, () => ({ id: this.id() }));

  protected readonly before = computed(() => {
    const state = this.broadcast.value()?.state;
    return state === 'planned' || state === 'ready';
  });
  protected readonly live = computed(() => {
    const state = this.broadcast.value()?.state;
    return state === 'ready' || state === 'on-air' || state === 'interrupted';
  });
  protected readonly next = computed(() => {
    const broadcast = this.broadcast.value();
    return broadcast ? this.t(NEXT[broadcast.state]) : '';
  });

  protected mayCancel({ state }: Broadcast): boolean {
    return this.session.may('broadcast.plan') && mayMove(state, 'cancelled');
  }

  protected async cancel({ id, revision, title }: Broadcast): Promise<void> {
    const ask = {
      title: this.t('cancelTitle', { title }),
      consequences: [this.t('cancelPieces'), this.t('cancelFinal')],
      verb: this.t('cancel'),
      danger: true,
    };
    this.show(await this.cancelling.do({ id, revision }, { ask, done: this.t('cancelled', { title }) }));
  }

  /** What a command answered; after a refusal, or when it answered something else, the newest is asked for. */
  protected show(broadcast: Broadcast | undefined): void {
    if (broadcast) this.broadcast.replace(broadcast);
    else this.broadcast.reload();
  }
}
