import { Component, computed, inject, input } from '@angular/core';
import { readWorkload, WORKLOAD_RULES } from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/domain';
import { read } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { CREW } from './plan.words';

/** What a streamer works already in the week of the plan. */
@Component({
  selector: 'nx-streamer-week',
  template: `
    @if (row(); as work) {
      <p class="nx-quiet">
        {{ t('week', { hours: format.number(work.hours), most: work.weeklyHoursLimit }) }} ·
        {{ t('night', { hours: format.number(work.nightHours), most: work.nightHoursLimit }) }} ·
        {{ t('streak', { days: work.streakDays }) }} · {{ t('saved') }}
      </p>
      @for (warning of work.warnings; track warning) {
        <p class="nx-note nx-note--warn">
          {{ language.of(rules[warning]) }} <small>{{ language.of(rules[warning].source) }}</small>
        </p>
      }
    }
  `,
})
export class StreamerWeek {
  protected readonly format = inject(Format);
  protected readonly language = inject(Language);
  protected readonly t = speak(CREW);
  protected readonly rules = WORKLOAD_RULES;
  readonly streamerId = input.required<string>();
  readonly startsAt = input.required<string>();

  private readonly workload = read(readWorkload, () =>
    this.startsAt() ? { week: dayOf(new Date(this.startsAt())) } : undefined,
  );
  protected readonly row = computed(() =>
    this.workload.value()?.items.find(({ streamer }) => streamer.id === this.streamerId()),
  );
}
