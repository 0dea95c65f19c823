type Entry = { dataKey?: unknown; name?: unknown; value?: unknown; color?: string };
type ChartTooltipProps = {
  active?: boolean;
  label?: unknown;
  payload?: readonly Entry[];
  formatValue: (value: number) => string;
};

export function ChartTooltip({ active, label, payload = [], formatValue }: ChartTooltipProps) {
  if (!active || payload.length === 0) return null;
  return (
    <div className="rounded-lg border border-line bg-raised px-3 py-2 text-xs shadow-md">
      {label !== undefined && label !== '' && <p className="mb-1 font-medium text-ink">{String(label)}</p>}
      {payload.map((entry) => (
        <p key={String(entry.dataKey ?? entry.name)} className="flex items-center gap-2 text-muted">
          <span className="size-2 rounded-full" style={{ background: entry.color }} />
          <span>{String(entry.name)}</span>
          <span className="figures ml-auto pl-3 font-medium text-ink">
            {formatValue(Number(entry.value))}
          </span>
        </p>
      ))}
    </div>
  );
}
