import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/skeleton.tsx';
import type { ChartRow, Series } from './chart-types.ts';

type ChartFrameProps = {
  label: string;
  rows: readonly ChartRow[];
  series: readonly Series[];
  formatValue: (value: number) => string;
  /** Pixels; the width is that of the place unless given. */
  height: number;
  width?: number;
  /** Beside and on the drawing. */
  beside?: ReactNode;
  over?: ReactNode;
  children: ReactNode;
};

/** A chart with its figures as a table beside it: for screen readers, for copying, and before scripts have loaded. */
export function ChartFrame(props: ChartFrameProps) {
  const { label, rows, series, formatValue, height, width, beside, over, children } = props;
  const { t } = useTranslation();
  // A chart measures its place, which only a browser can.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <figure aria-label={label} className="min-w-0">
      <div aria-hidden className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <div
          style={{ height, width }}
          className={width === undefined ? 'min-w-0 flex-1' : 'relative shrink-0'}
        >
          {ready ? (
            <Suspense fallback={<Skeleton className="h-full" />}>{children}</Suspense>
          ) : (
            <Skeleton className="h-full" />
          )}
          {over}
        </div>
        {beside}
      </div>
      <details className="group mt-2 text-sm">
        <summary className="inline-flex min-h-11 items-center rounded-sm text-muted text-xs hover:text-ink hover:underline md:min-h-7">
          {t('chart.asTable')}
        </summary>
        <div className="overflow-x-auto">
          <table className="mt-1 w-full border-collapse text-xs">
            <caption className="sr-only">{label}</caption>
            <thead>
              <tr className="border-line border-b text-left text-muted">
                <th scope="col" className="py-1.5 pr-4 font-medium">
                  {t('chart.category')}
                </th>
                {series.map((one) => (
                  <th key={one.key} scope="col" className="py-1.5 pl-4 text-right font-medium">
                    {one.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name} className="border-line border-b last:border-b-0">
                  <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                    {row.name}
                  </th>
                  {series.map((one) => (
                    <td key={one.key} className="figures py-1.5 pl-4 text-right">
                      {formatValue(Number(row[one.key]))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
