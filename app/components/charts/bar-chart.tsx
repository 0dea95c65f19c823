import {
  Bar,
  CartesianGrid,
  BarChart as Chart,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { axisStyle, ChartFrame, type ChartRow, type Series, seriesColors } from './chart-frame.tsx';
import { ChartTooltip } from './chart-tooltip.tsx';

export type ChartProps = {
  /** What the chart shows, in words. */
  label: string;
  rows: readonly ChartRow[];
  series: readonly Series[];
  formatValue: (value: number) => string;
  /** Shorter, for the axis. */
  formatAxis?: (value: number) => string;
  height?: number;
};

export function BarChart({ stacked = false, ...props }: ChartProps & { stacked?: boolean }) {
  const { label, rows, series, formatValue, formatAxis = formatValue, height = 240 } = props;
  return (
    <ChartFrame {...{ label, rows, series, formatValue, height }}>
      <ResponsiveContainer width="100%" height="100%">
        <Chart
          data={[...rows]}
          margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
          barCategoryGap="28%"
          barGap={2}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="name" {...axisStyle} interval="preserveStartEnd" minTickGap={12} />
          <YAxis {...axisStyle} width="auto" tickFormatter={formatAxis} tickCount={5} />
          <Tooltip cursor={{ fill: 'var(--hover)' }} content={<ChartTooltip formatValue={formatValue} />} />
          {series.length > 1 && <Legend iconType="circle" iconSize={8} wrapperStyle={{ fontSize: 12 }} />}
          {series.map((one, index) => (
            <Bar
              key={one.key}
              dataKey={one.key}
              name={one.label}
              fill={seriesColors[index % seriesColors.length]}
              stackId={stacked ? 'all' : undefined}
              radius={stacked && index < series.length - 1 ? 0 : [3, 3, 0, 0]}
              maxBarSize={36}
              isAnimationActive={false}
            />
          ))}
        </Chart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
