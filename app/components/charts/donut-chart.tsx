import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import { ChartFrame } from './chart-frame.tsx';
import { seriesColors } from './chart-types.ts';

const DonutDrawing = lazy(() => import('./donut-drawing.tsx'));

type DonutChartProps = {
  label: string;
  parts: readonly { name: string; value: number }[];
  formatValue: (value: number) => string;
  /** In the middle of the ring. */
  centre?: { value: string; label: string };
  /** Pixels. */
  size?: number;
};

/** Shares of a whole, up to six; more belong in a table. */
export function DonutChart({ label, parts, formatValue, centre, size = 176 }: DonutChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const legend = (
    <ul className="min-w-0 flex-1 basis-36 space-y-2 text-sm">
      {parts.map((part, index) => (
        <li key={part.name} className="flex items-center gap-2.5">
          <span
            className="size-2.5 shrink-0 rounded-sm"
            style={{ background: seriesColors[index % seriesColors.length] }}
          />
          <span className="min-w-0 flex-1 text-muted">{part.name}</span>
          <span className="figures font-medium text-ink">
            {format.percent(total ? part.value / total : 0, 0)}
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <ChartFrame
      label={label}
      rows={parts.map((part) => ({ name: part.name, value: part.value }))}
      series={[{ key: 'value', label: t('chart.total') }]}
      formatValue={formatValue}
      height={size}
      width={size}
      beside={legend}
      over={
        centre && (
          <div className="pointer-events-none absolute inset-0 grid place-content-center text-center">
            <span className="figures font-semibold text-ink text-xl">{centre.value}</span>
            <span className="text-muted text-xs">{centre.label}</span>
          </div>
        )
      }
    >
      <DonutDrawing parts={parts} formatValue={formatValue} />
    </ChartFrame>
  );
}
