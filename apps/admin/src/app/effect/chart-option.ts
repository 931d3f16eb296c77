import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLines } from './chart-lines';

export interface ChartColours {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  readonly font: string;
  readonly series: readonly [string, string];
}

/** For paper, whatever the screen looks like. */
export const ON_PAPER: ChartColours = {
  text: '#1f1f1f',
  quiet: '#5c5c5c',
  line: '#dcd9d5',
  ground: '#ffffff',
  font: "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  series: ['#b5121a', '#1d5fa8'],
};

/** The colours of the screen as it is now. */
export function coloursOf(root: Element): ChartColours {
  const styles = getComputedStyle(root);
  const colour = (name: string) => styles.getPropertyValue(`--nx-${name}`).trim();
  return {
    text: colour('text'),
    quiet: colour('text-quiet'),
    line: colour('line'),
    ground: colour('surface'),
    font: colour('font'),
    series: [colour('primary-text'), colour('info')],
  };
}

interface Look {
  readonly colours: ChartColours;
  readonly yuan: string;
  /** Of the axis, short: 1.2万 or 12K. */
  readonly short: (value: number) => string;
  readonly long: (value: number) => string;
}

/** The chart as echarts takes it. Its hint is drawn, not written as markup, which the page's policy forbids. */
export function optionOf({ days, lines, band, marked }: ChartLines, look: Look): EChartsCoreOption {
  const { colours, yuan, short, long } = look;
  const quiet = { color: colours.quiet };
  const [strong, calm] = colours.series;
  const bandColour = lines.length > 1 ? calm : strong;
  return {
    animation: false,
    backgroundColor: colours.ground,
    textStyle: { color: colours.text, fontFamily: colours.font },
    grid: { left: 8, right: 16, top: 44, bottom: 8, containLabel: true },
    legend: {
      top: 4,
      textStyle: { color: colours.text },
      data: [...lines.map(({ name }) => name), ...(band ? [band.name] : [])],
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      valueFormatter: (value: number) => (Number.isFinite(value) ? long(value) : '—'),
      backgroundColor: colours.ground,
      borderColor: colours.line,
      textStyle: { color: colours.text },
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: [...days],
      axisLabel: { ...quiet, hideOverlap: true },
      axisLine: { lineStyle: { color: colours.line } },
    },
    yAxis: {
      type: 'value',
      name: yuan,
      nameTextStyle: quiet,
      axisLabel: { ...quiet, formatter: short },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: [
      ...(band ? bandOf(band, bandColour) : []),
      ...lines.map(({ name, values, dashed }, at) => {
        const color = at === 0 ? strong : calm;
        const lineStyle = { color, width: 2, type: dashed ? 'dashed' : 'solid' };
        const symbol = values.filter((value) => value !== null).length > 1 ? 'none' : 'circle';
        const line = { name, type: 'line', data: [...values], symbol, lineStyle, itemStyle: { color } };
        return at === 0 && marked ? { ...line, markArea: markOf(marked, colours) } : line;
      }),
    ],
  };
}

/** Two areas on top of each other: nothing up to the low end, and from there to the high one. */
function bandOf({ name, low, high }: NonNullable<ChartLines['band']>, color: string) {
  const area = {
    type: 'line',
    stack: 'band',
    stackStrategy: 'all',
    symbol: 'none',
    lineStyle: { opacity: 0 },
    itemStyle: { color, opacity: 0.25 },
    tooltip: { show: false },
  };
  const width = high.map((end, at) => {
    const start = low[at] ?? null;
    return end === null || start === null ? null : end - start;
  });
  return [
    { ...area, name: `${name} `, data: [...low] },
    { ...area, name, data: width, areaStyle: { color, opacity: 0.2 } },
  ];
}

function markOf({ name, from, to }: NonNullable<ChartLines['marked']>, { quiet, line }: ChartColours) {
  return {
    silent: true,
    itemStyle: { color: line, opacity: 0.5 },
    label: { color: quiet, position: 'insideTop' },
    data: [[{ name, xAxis: from }, { xAxis: to }]],
  };
}
