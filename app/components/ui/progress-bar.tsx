import { cn } from '../cn.ts';

type ProgressBarProps = {
  label: string;
  /** 0 to 1; null while the end is not known. */
  value: number | null;
  tone?: 'brand' | 'positive' | 'danger';
};

const fills = { brand: 'bg-brand', positive: 'bg-positive', danger: 'bg-danger' };

export function ProgressBar({ label, value, tone = 'brand' }: ProgressBarProps) {
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-1.5 overflow-hidden rounded-full bg-line"
    >
      <div
        className={cn(
          'h-full rounded-full transition-[width] duration-500',
          fills[tone],
          percent === undefined && 'w-1/3 animate-travel',
        )}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
