import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { markNoteRead, mayMove, showProduct, startSegment } from '@nuanxin/contracts/live';
import { Connection, Session } from '@nuanxin/web/data-access';
import { Format, ProblemWords, speak } from '@nuanxin/web/i18n';
import { Player } from '@nuanxin/web/player';
import { deed, Failed, Icon, Waiting } from '@nuanxin/web/ui';
import { BroadcastTag } from '../broadcasts/broadcast-tag';
import { runBroadcast } from './run-broadcast';
import { StudioClock } from './studio-clock';
import { StudioComments } from './studio-comments';
import { StudioHealth } from './studio-health';
import { deedOf } from './studio-keys';
import { StudioNotes } from './studio-notes';
import { StudioPrompts } from './studio-prompts';
import { StudioQuestions } from './studio-questions';
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
    StudioComments,
    StudioHealth,
    StudioNotes,
    StudioPrompts,
    StudioQuestions,
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
  private readonly reading = deed(markNoteRead);
  private readonly notes = viewChild(StudioNotes);
  protected readonly session = inject(Session);
  protected readonly connection = inject(Connection);
  protected readonly format = inject(Format);
  protected readonly t = speak(STUDIO);
  readonly id = input.required<string>();

  protected readonly studio = studioState(() => this.id());
  protected readonly run = runBroadcast(this.studio);
  protected readonly mayRun = computed(() => this.session.may('broadcast.run'));
  /** Comments are looked after when it is over too; what speaks to the streamer ends with the broadcast. */
  protected readonly mayModerate = computed(() => this.session.may('comment.moderate'));
  protected readonly isOver = computed(() => {
    const state = this.studio.state();
    return state === 'ended' || state === 'cancelled';
  });
  protected readonly mayAnswer = computed(() => this.mayModerate() && !this.isOver());
  protected readonly mayCoach = computed(
    () => this.session.may('broadcast.coach') && this.studio.mayNote() && !this.isOver(),
  );
  protected readonly unread = computed(() =>
    this.isOver() ? undefined : this.studio.notes().find(({ readAt }) => !readAt),
  );
  protected readonly mayStart = computed(() => this.mayMoveTo('on-air') && this.studio.state() === 'ready');
  protected readonly mayEnd = computed(() => this.mayMoveTo('ended'));
  protected readonly mayShow = computed(() => {
    const state = this.studio.state();
    const before = state === 'ready' || state === 'on-air' || state === 'interrupted';
    return this.mayRun() && before;
  });
  protected readonly mayBegin = computed(() => {
    const state = this.studio.state();
    return this.mayRun() && (state === 'on-air' || state === 'interrupted');
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
    const wanted = deedOf(event);
    if (!wanted) return;
    if (wanted === 'write-note' || wanted === 'next-part') event.preventDefault();
    if (wanted === 'next-part') void this.beginNext();
    else if (wanted === 'next-product') void this.showNext();
    else if (wanted === 'no-product') void this.show(undefined);
    else if (wanted === 'write-note') this.notes()?.focus();
    else if (wanted === 'read-note') void this.read(this.unread()?.id);
    else void this.show(this.studio.shelf()[wanted.product - 1]?.productId, true);
  }

  protected async read(noteId: string | undefined): Promise<void> {
    if (noteId && this.mayRun()) await this.reading.do({ id: noteId });
  }

  /** @param needed there is no such product on the shelf, perhaps: then nothing changes */
  protected async show(productId: string | undefined, needed = false): Promise<void> {
    if (!this.mayShow() || (needed && !productId)) return;
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

  private async showNext(): Promise<void> {
    const shelf = this.studio.shelf();
    const next = shelf[shelf.findIndex(({ onAir }) => onAir) + 1];
    await this.show(next?.productId, true);
  }

  private mayMoveTo(to: 'on-air' | 'ended'): boolean {
    const state = this.studio.state();
    return this.mayRun() && state !== undefined && mayMove(state, to);
  }
}
