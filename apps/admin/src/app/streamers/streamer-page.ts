import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readStreamer, STREAMER_STAGES, type StreamerDetails } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Language, speak } from '@nuanxin/web/i18n';
import { Failed, PageHeader, Waiting } from '@nuanxin/web/ui';
import { StreamerLimits } from './streamer-limits';
import { StreamerMentor } from './streamer-mentor';
import { StreamerMoves } from './streamer-moves';
import { StreamerTrainings } from './streamer-trainings';
import { STREAMERS } from './streamers.words';

/** One streamer: where they stand, what the next stage asks for, trainings, mentor, limits. */
@Component({
  selector: 'nx-streamer-page',
  imports: [
    Failed,
    PageHeader,
    RouterLink,
    StreamerLimits,
    StreamerMentor,
    StreamerMoves,
    StreamerTrainings,
    Waiting,
  ],
  template: `
    <nx-page-header [heading]="streamer.value()?.name ?? t('heading')">
      <a class="nx-button" routerLink="/streamers">{{ t('back') }}</a>
    </nx-page-header>
    @if (streamer.state() === 'failed') {
      <nx-failed [problem]="streamer.problem()" [stale]="!!streamer.value()" (again)="streamer.reload()" />
    }
    @if (streamer.value(); as one) {
      <div class="columns">
        <section class="nx-card" [attr.aria-label]="one.name">
          <dl>
            <dt>{{ t('stage') }}</dt>
            <dd>{{ language.of(stages[one.stage]) }}</dd>
            <dt>{{ t('since') }}</dt>
            <dd>{{ one.since }}</dd>
            <dt>{{ t('organization') }}</dt>
            <dd>{{ one.organization.name }}</dd>
            <dt>{{ t('mentor') }}</dt>
            <dd>{{ one.mentor?.name ?? t('none') }}</dd>
            <dt>{{ t('juniors') }}</dt>
            <dd>{{ one.juniors }}</dd>
            <dt>{{ t('broadcasts') }}</dt>
            <dd>{{ one.broadcasts }}</dd>
          </dl>
        </section>
        <nx-streamer-moves [of]="one" (changed)="show($event)" />
        <nx-streamer-trainings [of]="one" (changed)="show($event)" />
        @if (session.may('streamer.manage')) {
          <nx-streamer-mentor [of]="one" (changed)="show($event)" />
          <nx-streamer-limits [of]="one" (changed)="show($event)" />
        }
      </div>
    } @else if (streamer.state() === 'waiting') {
      <section class="nx-card"><nx-waiting [lines]="8" /></section>
    }
  `,
  styles: `
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(360px, 100%), 1fr));
      gap: 16px;
      align-items: start;
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 8px 20px;
    }
    dt {
      color: var(--nx-text-quiet);
    }
  `,
  host: { class: 'nx-stack' },
})
export class StreamerPage {
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly t = speak(STREAMERS);
  protected readonly stages = STREAMER_STAGES;
  readonly id = input.required<string>();
  protected readonly streamer = read(readStreamer, () => ({ id: this.id() }));

  /** What a command answered; after a refusal the newest is asked for. */
  protected show(streamer: StreamerDetails | undefined): void {
    if (streamer) this.streamer.replace(streamer);
    else this.streamer.reload();
  }
}
