import {
  afterNextRender,
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';

/** One chart. What it shows stands in a table too, so to whoever does not see it, it is one picture with a name. */
@Component({
  selector: 'nx-chart',
  template: '',
  styles: `
    :host {
      display: block;
      width: 100%;
      height: 280px;
      /* What is drawn in it must not keep it as wide as it once was. */
      contain: size;
      overflow: hidden;
    }
  `,
  host: { role: 'img', '[attr.aria-label]': 'label()' },
})
export class Chart {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly drawn = signal<EChartsType | undefined>(undefined);
  readonly option = input.required<EChartsCoreOption>();
  readonly label = input.required<string>();

  constructor() {
    const end = inject(DestroyRef);
    afterNextRender(async () => {
      const { drawIn } = await import('./drawing');
      if (end.destroyed) return;
      const chart = drawIn(this.element);
      const watcher = new ResizeObserver(() => chart.resize());
      watcher.observe(this.element);
      end.onDestroy(() => {
        watcher.disconnect();
        chart.dispose();
      });
      this.drawn.set(chart);
    });
    effect(() => this.drawn()?.setOption(this.option(), { notMerge: true }));
  }
}
