import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, LegendComponent, MarkAreaComponent, TooltipComponent, SVGRenderer]);

/** A chart that follows the size of its element. */
export function drawIn(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'svg' });
}

/** The chart as the text of a picture, without a page around it. */
export function svgOf(
  option: EChartsCoreOption,
  { width, height }: { width: number; height: number },
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
