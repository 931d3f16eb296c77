import { Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { mayMove, showProduct, startSegment } from '@nuanxin/contracts/live';
import { Connection, Session } from '@nuanxin/web/data-access';
import { Format, ProblemWords, speak } from '@nuanxin/web/i18n';
import { Player } from '@nuanxin/web/player';
import { deed, Failed, Icon, Waiting } from '@nuanxin/web/ui';
import { BroadcastTag } from '../broadcasts/broadcast-tag';
import { runBroadcast } from './run-broadcast';
import { StudioClock } from './studio-clock';
import { StudioHealth } from './studio-health';
import { StudioSales } from './studio-sales';
import { StudioShelf } from './studio-shelf';
import { StudioShow } from './studio-show';
import { studioState } from './studio-state';
import { StudioTicker } from './studio-ticker';
import { STUDIO } from './studio.words';

/** The one screen of whoever runs the show: picture, stream, products, orders, goal; start and end. */
@Component({
  selector: 'nx-studio-page',
  imports: [
    BroadcastTag,
    Failed,
    Icon,
    Player,
    RouterLink,
    StudioClock,
    StudioHealth,
    StudioSales,
    StudioShelf,
    StudioShow,
    StudioTicker,
    Waiting,
  ],
  templateUrl: './studio-page.html',
  styleUrl: './studio-page.css',
  host: { '(document:keydown)': 'key($event)' },
})
export class StudioPage {
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemWords);
  private readonly tab = inject(Title);
  private readonly showing = deed(showProduct);
  private readonly beginning = deed(startSegment);
  protected readonly session = inject(Session);
  protected readonly connection = inject(Connection);
  protected readonly format = inject(Format);
  protected readonly t = speak(STUDIO);
  readonly id = input.required<string>();

  protected readonly studio = studioState(() => this.id());
  protected readonly run = runBroadcast(this.studio);
  protected readonly mayStart = computed(() => this.mayMoveTo('on-air') && this.studio.state() === 'ready');
  protected readonly mayEnd = computed(() => this.mayMoveTo('ended'));
  protected readonly mayShow = computed(() => {
    const state = this.studio.state();
    const before = state === 'ready' || state === 'on-air' || state === 'interrupted';
    return this.session.may('broadcast.run') && before;
  });
  protected readonly mayBegin = computed(() => {
    const state = this.studio.state();
    return this.session.may('broadcast.run') && (state === 'on-air' || state === 'interrupted');
  });
  /** Why the figures may be old, or nothing. */
  protected readonly warning = computed(() => {
    const { tick } = this.studio;
    const problem = tick.problem();
    if (problem) return this.t('refused', { why: this.problems.title(problem) });
    if (tick.state() !== 'lost' && this.connection.online()) return undefined;
    const at = tick.value()?.at;
    return this.t('lost', { time: at ? this.format.date(at, 'clock') : '–' });
  });

  constructor() {
    effect(() =>
      this.tab.setTitle(
        `${this.studio.broadcast.value()?.title ?? ''} · ${this.t('heading')} · ${this.t('house')}`,
      ),
    );
    effect(() => {
      if (this.session.state() !== 'signed-out') return;
      void this.router.navigate(['/login'], { queryParams: { back: `/studio/${this.id()}` } });
    });
  }

  protected key(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'n') void this.beginNext();
    if (!/^\d$/.test(event.key)) return;
    const item = this.studio.shelf()[Number(event.key) - 1];
    if (event.key === '0') void this.show(undefined);
    else if (item) void this.show(item.productId);
  }

  protected async show(productId: string | undefined): Promise<void> {
    if (!this.mayShow()) return;
    const reply = await this.showing.do({ id: this.id(), ...(productId ? { productId } : {}) });
    if (reply) this.studio.broadcast.replace(reply);
  }

  /** The part may price its product: the record is taken from the answer, the ticks follow. */
  protected async begin(segmentId: string): Promise<void> {
    if (!this.mayBegin()) return;
    const reply = await this.beginning.do({ id: this.id(), segmentId });
    if (reply) this.studio.broadcast.replace(reply);
  }

  private async beginNext(): Promise<void> {
    const segments = this.studio.broadcast.value()?.segments ?? [];
    const at = segments.findIndex(({ id }) => id === this.studio.segment()?.id);
    const next = segments[at + 1];
    if (next) await this.begin(next.id);
  }

  private mayMoveTo(to: 'on-air' | 'ended'): boolean {
    const state = this.studio.state();
    return this.session.may('broadcast.run') && state !== undefined && mayMove(state, to);
  }
}
