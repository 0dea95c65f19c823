import { Cell, PieChart as Chart, Pie, ResponsiveContainer, Tooltip } from 'recharts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { seriesColors } from './chart-types.ts';

type DonutDrawingProps = {
  parts: readonly { name: string; value: number }[];
  formatValue: (value: number) => string;
};

/** The part of the donut that needs the drawing library; loaded when a chart is shown. */
export default function DonutDrawing({ parts, formatValue }: DonutDrawingProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart accessibilityLayer={false}>
        <Pie
          data={[...parts]}
          dataKey="value"
          nameKey="name"
          innerRadius="70%"
          outerRadius="98%"
          paddingAngle={1.5}
          startAngle={90}
          endAngle={-270}
          stroke="none"
          isAnimationActive={false}
          rootTabIndex={-1}
        >
          {parts.map((part, index) => (
            <Cell key={part.name} fill={seriesColors[index % seriesColors.length]} />
          ))}
        </Pie>
        <Tooltip content={<ChartTooltip formatValue={formatValue} />} />
      </Chart>
    </ResponsiveContainer>
  );
}
