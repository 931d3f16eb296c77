import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { listReplays } from '@nuanxin/contracts/live';
import { read } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Empty, Failed, Waiting } from '@nuanxin/web/ui';
import { lengthOf } from './length';
import { REPLAYS } from './replays.words';

type Item = ReplyOf<typeof listReplays>['items'][number];

/** Broadcasts to watch again, the newest first: a few with the way to all, or all of them page by page. */
@Component({
  selector: 'nx-replay-list',
  imports: [Empty, Failed, RouterLink, Waiting],
  template: `
    @if (page.state() === 'failed') {
      <nx-failed [problem]="page.problem()" [stale]="replays().length > 0" (again)="page.reload()" />
    }
    @if (page.state() === 'waiting') {
      <nx-waiting [lines]="2" />
    }
    <ul>
      @for (replay of replays(); track replay.id) {
        <li>
          <a class="nx-card" [routerLink]="['/replays', replay.id]">
            <strong>{{ replay.title }}</strong>
            <p class="nx-quiet">{{ about(replay) }}</p>
            <p class="nx-quiet">{{ replay.organization }}</p>
          </a>
        </li>
      }
    </ul>
    @if (page.state() === 'ready' && replays().length === 0) {
      <nx-empty [text]="t('none')" icon="live" />
    }
    @if (next()) {
      @if (few()) {
        <a class="nx-button" routerLink="/replays">{{ t('all') }}</a>
      } @else {
        <button type="button" class="nx-button" (click)="earlier()">{{ t('more') }}</button>
      }
    }
  `,
  styles: `
    :host,
    ul {
      display: grid;
      gap: 8px;
    }
    .nx-card {
      display: block;
      color: inherit;
      text-decoration: none;
    }
  `,
})
export class ReplayList {
  protected readonly t = speak(REPLAYS);
  private readonly format = inject(Format);
  /** How many at most, with the way to all; without it they come page by page. */
  readonly few = input<number>();
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = read(listReplays, () => ({ after: this.after(), limit: this.few() ?? 20 }));
  /** All pages so far, each replay once. */
  protected readonly replays = linkedSignal<readonly Item[] | undefined, readonly Item[]>({
    source: () => this.page.value()?.items,
    computation: (fresh, before) => {
      const known = new Map((before?.value ?? []).map((replay) => [replay.id, replay]));
      for (const replay of fresh ?? []) known.set(replay.id, replay);
      return [...known.values()];
    },
  });
  protected readonly next = computed(() => this.page.value()?.next);

  protected about({ wentOnAirAt, seconds }: Item): string {
    return this.t('about', { day: this.format.date(wentOnAirAt, 'day'), length: lengthOf(seconds) });
  }

  protected earlier(): void {
    this.after.set(this.next());
  }
}
