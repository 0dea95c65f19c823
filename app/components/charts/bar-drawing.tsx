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
import { ChartTooltip } from './chart-tooltip.tsx';
import { axisStyle, type DrawingProps, seriesColors, valueAxis } from './chart-types.ts';
import { legendStyle } from './legend-style.tsx';

/** The part of the bar chart that needs the drawing library; loaded when a chart is shown. */
export default function BarDrawing({
  rows,
  series,
  formatValue,
  formatAxis,
  marks,
  stacked,
}: DrawingProps & { stacked: boolean }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart
        data={[...rows]}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="28%"
        barGap={2}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" {...axisStyle} interval="preserveStartEnd" minTickGap={16} />
        <YAxis {...valueAxis(marks)} tickFormatter={formatAxis} />
        <Tooltip cursor={{ fill: 'var(--hover)' }} content={<ChartTooltip formatValue={formatValue} />} />
        {series.length > 1 && <Legend {...legendStyle} />}
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
  );
}
