import { lazy } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps } from './chart-types.ts';

const LineDrawing = lazy(() => import('./line-drawing.tsx'));

/** How something moves over time. */
export function LineChart({
  label,
  rows,
  series,
  formatValue,
  formatAxis = formatValue,
  marks,
  height = 240,
}: ChartProps) {
  return (
    <ChartFrame {...{ label, rows, series, formatValue, height }}>
      <LineDrawing {...{ rows, series, formatValue, formatAxis, marks }} />
    </ChartFrame>
  );
}
