import { lazy } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps } from './chart-types.ts';

const BarDrawing = lazy(() => import('./bar-drawing.tsx'));

/** Amounts side by side, or stacked where they add up to something. */
export function BarChart({ stacked = false, ...props }: ChartProps & { stacked?: boolean }) {
  const { label, rows, series, formatValue, formatAxis = formatValue, marks, height = 240 } = props;
  return (
    <ChartFrame {...{ label, rows, series, formatValue, height }}>
      <BarDrawing {...{ rows, series, formatValue, formatAxis, marks, stacked }} />
    </ChartFrame>
  );
}
