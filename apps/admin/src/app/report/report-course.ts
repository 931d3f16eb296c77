import { Component, computed, inject, input } from '@angular/core';
import type { Report } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { signed } from '../effect/estimates';
import { REPORT } from './report.words';

/** Of the drawing, in its own units: it is stretched to the width there is. */
const [WIDTH, HEIGHT, HEAD] = [1000, 160, 22];

/** Sales minute by minute over the parts of the show: a drawing of the page itself, so that it prints as it stands. */
@Component({
  selector: 'nx-report-course',
  template: `
    <section class="nx-card nx-stack sheet" aria-labelledby="course">
      <h2 id="course">{{ t('course') }}</h2>
      @if (most().netFen > 0) {
        <svg class="course" viewBox="0 0 1000 182" role="img" [attr.aria-label]="label()">
          @for (part of parts(); track $index) {
            <rect
              class="part"
              [class.part--other]="$odd"
              [attr.x]="part.x"
              y="0"
              [attr.width]="part.width"
              height="182"
            />
            @if (part.shown) {
              <text class="name" [attr.x]="part.x + 4" y="15">{{ part.shown }}</text>
            }
          }
          @for (bar of bars(); track $index) {
            <rect
              class="bar"
              [attr.x]="bar.x"
              [attr.y]="bar.y"
              [attr.width]="bar.width"
              [attr.height]="bar.height"
            />
          }
          <line class="ground" x1="0" x2="1000" y1="182" y2="182" />
        </svg>
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
  readonly report = input.required<Report>();
  private readonly width = computed(() => WIDTH / this.report().course.sold.length);
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
      const height = (Math.max(0, netFen) / most) * HEIGHT;
      return { x: at * width, y: HEAD + HEIGHT - height, width: width * 0.8, height };
    });
  });
  protected readonly parts = computed(() => {
    const { parts, course } = this.report();
    const minute = this.width() / course.step;
    return parts.map(({ name, from, to }) => {
      const [x, width] = [from * minute, Math.max(0, to - from) * minute];
      // A Chinese character is some 13 units wide; what does not fit stands in the table below.
      const fits = Math.floor((width - 8) / 13);
      return { x, width, shown: fits >= 2 ? name.slice(0, fits) : '' };
    });
  });
}
