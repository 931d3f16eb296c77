import { Component, computed, inject, input } from '@angular/core';
import type { Report } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { signed } from '../effect/estimates';
import { REPORT } from './report.words';

/** The drawing is stretched to the room there is: its units are hundredths of it. */
const WHOLE = 100;
/** In less room no name can be read; it stands in the table below. */
const FITS = 6;

/** Sales minute by minute over the parts of the show: a drawing of the page itself, so that it prints as it stands. */
@Component({
  selector: 'nx-report-course',
  template: `
    <section class="nx-card nx-stack sheet" aria-labelledby="course">
      <h2 id="course">{{ t('course') }}</h2>
      @if (most().netFen > 0) {
        <div>
          <div class="names" aria-hidden="true">
            @for (part of parts(); track $index) {
              @if (part.width > fits) {
                <span [style.left.%]="part.x" [style.width.%]="part.width">{{ part.name }}</span>
              }
            }
          </div>
          <svg
            class="course"
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            role="img"
            [attr.aria-label]="label()"
          >
            @for (part of parts(); track $index) {
              <rect
                class="part"
                [class.part--other]="$odd"
                [attr.x]="part.x"
                y="0"
                [attr.width]="part.width"
                height="100"
              />
            }
            @for (bar of bars(); track $index) {
              <rect
                class="bar"
                [attr.x]="bar.x"
                [attr.y]="100 - bar.height"
                [attr.width]="bar.width"
                [attr.height]="bar.height"
              />
            }
          </svg>
        </div>
        <p class="nx-quiet">{{ label() }}</p>
      } @else {
        <p class="nx-quiet">{{ t('courseNone') }}</p>
      }
    </section>
  `,
  styleUrl: './report.css',
})
export class ReportCourse {
  private readonly format = inject(Format);
  protected readonly t = speak(REPORT);
  protected readonly fits = FITS;
  readonly report = input.required<Report>();
  private readonly width = computed(() => WHOLE / this.report().course.sold.length);
  protected readonly most = computed(() => {
    const { sold } = this.report().course;
    return sold.reduce((one, { netFen }, at) => (netFen > one.netFen ? { netFen, at } : one), {
      netFen: 0,
      at: 0,
    });
  });
  protected readonly label = computed(() => {
    const { step } = this.report().course;
    const { netFen, at } = this.most();
    return this.t('courseLabel', { step, most: signed(this.format, netFen), at: at * step + 1 });
  });
  protected readonly bars = computed(() => {
    const [width, most] = [this.width(), this.most().netFen];
    return this.report().course.sold.map(({ netFen }, at) => {
      return { x: at * width, width: width * 0.8, height: (Math.max(0, netFen) / most) * WHOLE };
    });
  });
  protected readonly parts = computed(() => {
    const { parts, course } = this.report();
    const minute = this.width() / course.step;
    return parts.map(({ name, from, to }) => {
      return { name, x: from * minute, width: Math.max(0, Math.min(to * minute, WHOLE) - from * minute) };
    });
  });
}
