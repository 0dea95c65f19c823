import {
  Area,
  CartesianGrid,
  ComposedChart as Chart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { axisStyle, type DrawingProps, seriesColors, valueAxis } from './chart-types.ts';
import { legendStyle } from './legend-style.tsx';

/** The part of the line chart that needs the drawing library; loaded when a chart is shown. */
export default function LineDrawing({ rows, series, formatValue, formatAxis, marks }: DrawingProps) {
  const [first] = series;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart data={[...rows]} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" {...axisStyle} interval="preserveStartEnd" minTickGap={16} />
        <YAxis {...valueAxis(marks)} tickFormatter={formatAxis} />
        <Tooltip
          cursor={{ stroke: 'var(--line-strong)' }}
          content={<ChartTooltip formatValue={formatValue} />}
        />
        {series.length > 1 && <Legend {...legendStyle} />}
        {first && series.length === 1 && (
          <Area
            dataKey={first.key}
            type="monotone"
            stroke="none"
            fill={seriesColors[0]}
            fillOpacity={0.1}
            tooltipType="none"
            legendType="none"
            isAnimationActive={false}
          />
        )}
        {series.map((one, index) => (
          <Line
            key={one.key}
            dataKey={one.key}
            name={one.label}
            type="monotone"
            stroke={seriesColors[index % seriesColors.length]}
            strokeWidth={2}
            strokeDasharray={index === 0 ? undefined : '5 4'}
            dot={false}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
        ))}
      </Chart>
    </ResponsiveContainer>
  );
}
