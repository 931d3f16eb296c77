import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { audienceTicked, type OwnOrder, readShowing } from '@nuanxin/contracts/live';
import { liveTick, read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Player } from '@nuanxin/web/player';
import { Empty, Failed, Note, Waiting } from '@nuanxin/web/ui';
import { Buyer } from '../buyer';
import { PORTAL } from '../portal.words';
import { BuySheet } from './buy-sheet';
import { Comments } from './comments';
import { OfferCard } from './offer-card';
import { offersNow, onAirIn } from './offers-now';
import { WATCH } from './watch.words';

/** The recording is kept some seconds after the end: looked for so often, so many times. */
const [LOOKS, LOOK_EVERY_MS] = [6, 10_000];

/** The show: picture on top, below it the product that it shows and what viewers say, then the rest of what is on offer. */
@Component({
  selector: 'nx-watch-page',
  imports: [BuySheet, Comments, Empty, Failed, Note, OfferCard, Player, RouterLink, Waiting],
  templateUrl: './watch-page.html',
  styleUrl: './watch-page.css',
})
export class WatchPage {
  private readonly router = inject(Router);
  private readonly buyer = inject(Buyer);
  protected readonly t = speak(WATCH);
  protected readonly portal = speak(PORTAL);
  protected readonly format = inject(Format);

  readonly id = input.required<string>();
  /** The product to buy after signing in. */
  readonly buy = input<string>();

  private readonly player = viewChild(Player);
  protected readonly showing = read(readShowing, () => ({ id: this.id() }));
  protected readonly tick = liveTick(audienceTicked, () => this.id());
  private readonly stateTicked = computed(() => this.tick.value()?.state);
  private readonly stateRead = computed(() => this.showing.value()?.state);
  protected readonly state = computed(() => this.stateTicked() ?? this.stateRead());
  protected readonly onSale = computed(() => ['on-air', 'interrupted'].includes(this.state() ?? ''));
  private readonly onAir = computed(() => {
    const tick = this.tick.value();
    return tick ? onAirIn(tick, this.player()?.shownAt()) : this.showing.value()?.showing;
  });
  protected readonly offers = computed(() =>
    offersNow(this.showing.value(), this.tick.value(), this.onAir()),
  );
  protected readonly shown = computed(() => this.offers().find(({ showing }) => showing));
  protected readonly talks = computed(() => this.onSale() || this.state() === 'ready');
  protected readonly others = computed(() => this.offers().filter(({ showing }) => !showing));

  /** The signed path stays the same while it is good: a new one would start the picture anew. */
  protected readonly playback = linkedSignal<string | undefined, string | undefined>({
    source: () => this.showing.value()?.playback,
    computation: (fresh, before) => (fresh && before?.value && !this.stale() ? before.value : fresh),
  });
  private readonly stale = signal(false);
  private readonly looked = signal(0);

  protected readonly buying = signal<string | undefined>(undefined);
  protected readonly offer = computed(() =>
    this.offers().find(({ productId }) => productId === this.buying()),
  );

  constructor() {
    effect(() => {
      const now = this.stateTicked();
      const had = this.stateRead();
      if (now && had && now !== had) untracked(() => this.showing.reload());
    });
    effect((onCleanup) => {
      const looks = this.looked();
      if (this.showing.value()?.state !== 'ended' || this.showing.value()?.replayed || looks >= LOOKS) return;
      const timer = setTimeout(() => {
        this.looked.set(looks + 1);
        this.showing.reload();
      }, LOOK_EVERY_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      const wanted = this.buy();
      if (wanted && this.buyer.signedIn()) this.buying.set(wanted);
    });
  }

  /** The playlist does not answer: the path may have run out, so the next one that comes is taken. */
  protected pictureGone(): void {
    const expires = this.showing.value()?.playbackExpiresAt;
    this.stale.set(expires !== undefined && new Date(expires) < new Date());
    this.showing.reload();
  }

  protected async choose(productId: string): Promise<void> {
    await this.buyer.known();
    if (this.buyer.signedIn()) return this.buying.set(productId);
    const back = `/live/${this.id()}?buy=${productId}`;
    await this.router.navigate(['/sign-in'], { queryParams: { back } });
  }

  protected async leaveSheet(order: OwnOrder | undefined): Promise<void> {
    this.buying.set(undefined);
    if (order) await this.router.navigate(['/orders', order.id]);
    else if (this.buy()) await this.router.navigate(['/live', this.id()], { replaceUrl: true });
  }
}
