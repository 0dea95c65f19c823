import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/skeleton.tsx';

/** One row of figures: a name on the axis and a number per series. */
export type ChartRow = { name: string } & Record<string, number | string>;
export type Series = { key: string; label: string };

type ChartFrameProps = {
  label: string;
  rows: readonly ChartRow[];
  series: readonly Series[];
  formatValue: (value: number) => string;
  height: number;
  children: ReactNode;
};

/** A chart with its figures as a table beside it: for screen readers, for copying, and before scripts have loaded. */
export function ChartFrame({ label, rows, series, formatValue, height, children }: ChartFrameProps) {
  const { t } = useTranslation();
  // A chart measures its place, which only a browser can.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <figure aria-label={label} className="min-w-0">
      <div aria-hidden style={{ height }} className="min-w-0">
        {ready ? children : <Skeleton className="h-full" />}
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

/** Shades of the brand first; they differ in lightness, so that they can be told apart without colour. */
export const seriesColors = [
  'var(--brand-text)',
  'color-mix(in oklab, var(--brand-text) 52%, var(--surface))',
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
