/** One row of figures: a name on the axis and a number per series. */
export type ChartRow = { name: string } & Record<string, number | string>;
export type Series = { key: string; label: string };

export type ChartProps = {
  /** What the chart shows, in words. */
  label: string;
  rows: readonly ChartRow[];
  series: readonly Series[];
  formatValue: (value: number) => string;
  /** Shorter, for the axis. */
  formatAxis?: (value: number) => string;
  /** The marks of the axis from its bottom to its top, where a scale has ends of its own. */
  marks?: readonly number[];
  /** Pixels. */
  height?: number;
};

export type DrawingProps = Required<Pick<ChartProps, 'rows' | 'series' | 'formatValue' | 'formatAxis'>> &
  Pick<ChartProps, 'marks'>;

/** Shades of the brand first; they differ in lightness, so that they can be told apart without colour. */
export const seriesColors = [
  'var(--brand-text)',
  'color-mix(in oklab, var(--brand-text) 50%, var(--surface))',
  'var(--muted)',
  'color-mix(in oklab, var(--brand-text) 25%, var(--surface))',
  'var(--line-strong)',
  'color-mix(in oklab, var(--warning) 70%, var(--surface))',
];

export const axisStyle = {
  tick: { fill: 'var(--muted)', fontSize: 12 },
  axisLine: false,
  tickLine: false,
} as const;

/** Every mark of the axis of values has its figure: grid lines without one cannot be read. */
export const valueAxis = (marks: DrawingProps['marks']) => ({
  ...axisStyle,
  // What is marked by hand is not measured: one or two figures.
  width: marks ? 24 : ('auto' as const),
  interval: 0,
  ...(marks ? { ticks: [...marks], domain: [marks[0] ?? 0, marks.at(-1) ?? 0] } : { tickCount: 5 }),
});
