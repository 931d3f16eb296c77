import { computed, DestroyRef, effect, inject, Service, signal } from '@angular/core';
import { listBroadcasts, listProducts } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, Language, fill } from '@nuanxin/web/i18n';
import { Now } from '@nuanxin/web/ui';
import { type Notice, noticesOf } from './notice';
import { NOTICE } from './notice.words';

const REFRESH_MS = 60_000;

/** What needs attention, from the lists that the person may see; asked again every minute. */
@Service()
export class Notices {
  private readonly session = inject(Session);
  private readonly now = inject(Now);
  private readonly format = inject(Format);
  private readonly language = inject(Language);
  private readonly arrived = signal(new Date());

  readonly broadcasts = read(listBroadcasts, () =>
    this.session.may('broadcast.read') ? { limit: 100 } : undefined,
  );
  private readonly products = read(listProducts, () =>
    this.session.may('product.manage') ? { limit: 200 } : undefined,
  );

  /** When the newest data arrived. */
  readonly asOf = this.arrived.asReadonly();
  readonly all = computed(() => {
    const broadcasts = this.broadcasts.value()?.items ?? [];
    const products = this.products.value()?.items ?? [];
    return noticesOf({ broadcasts, products, profile: this.session.profile() }, this.now.value());
  });
  readonly state = computed(() => {
    const states = [this.broadcasts.state(), this.products.state()];
    if (states.includes('failed')) return 'failed';
    return states.includes('waiting') ? 'waiting' : 'ready';
  });
  readonly problem = computed(() => this.broadcasts.problem() ?? this.products.problem());

  constructor() {
    effect(() => {
      if (this.broadcasts.value() ?? this.products.value()) this.arrived.set(new Date());
    });
    const timer = setInterval(() => this.reload(), REFRESH_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  reload(): void {
    this.broadcasts.reload();
    this.products.reload();
  }

  sentence({ kind, about, at }: Notice): string {
    const shape = kind === 'post-ending' ? 'day' : 'weekday';
    return fill(this.language.of(NOTICE[kind]), { about, at: at ? this.format.date(at, shape) : '' });
  }
}
