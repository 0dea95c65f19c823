import { useTranslation } from 'react-i18next';
import { Cell, PieChart as Chart, Pie, ResponsiveContainer, Tooltip } from 'recharts';
import { useFormat } from '../use-format.ts';
import { ChartFrame, seriesColors } from './chart-frame.tsx';
import { ChartTooltip } from './chart-tooltip.tsx';

type DonutChartProps = {
  label: string;
  parts: readonly { name: string; value: number }[];
  formatValue: (value: number) => string;
  /** In the middle of the ring. */
  centre?: { value: string; label: string };
  size?: number;
};

/** Shares of a whole, up to six; more belong in a table. */
export function DonutChart({ label, parts, formatValue, centre, size = 180 }: DonutChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <ChartFrame
      label={label}
      rows={parts.map((part) => ({ name: part.name, value: part.value }))}
      series={[{ key: 'value', label: t('chart.total') }]}
      formatValue={formatValue}
      height={size}
    >
      <div className="flex h-full items-center gap-6">
        <div className="relative shrink-0" style={{ width: size, height: size }}>
          <ResponsiveContainer width="100%" height="100%">
            <Chart>
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
              >
                {parts.map((part, index) => (
                  <Cell key={part.name} fill={seriesColors[index % seriesColors.length]} />
                ))}
              </Pie>
              <Tooltip content={<ChartTooltip formatValue={formatValue} />} />
            </Chart>
          </ResponsiveContainer>
          {centre && (
            <div className="pointer-events-none absolute inset-0 grid place-content-center text-center">
              <span className="figures font-semibold text-ink text-xl">{centre.value}</span>
              <span className="text-muted text-xs">{centre.label}</span>
            </div>
          )}
        </div>
        <ul className="min-w-0 flex-1 space-y-2 text-sm">
          {parts.map((part, index) => (
            <li key={part.name} className="flex items-center gap-2.5">
              <span
                className="size-2.5 shrink-0 rounded-sm"
                style={{ background: seriesColors[index % seriesColors.length] }}
              />
              <span className="min-w-0 flex-1 truncate text-muted">{part.name}</span>
              <span className="figures font-medium text-ink">
                {format.percent(total ? part.value / total : 0, 0)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </ChartFrame>
  );
}
