import { cn } from '#app/components/cn.ts';
import type { FormulaError } from '#app/domain/billing/formula/formula.ts';

type FormulaMarkProps = { text: string; error: FormulaError | null; className: string };

/**
 * The same text behind the field, letter under letter: invisible but for the wavy line under the mistake. It also makes the field as
 * high as its text.
 */
export function FormulaMark({ text, error, className }: FormulaMarkProps) {
  const from = error?.position ?? text.length;
  const to = error ? from + Math.max(error.length, 1) : from;
  // Past the last character there is nothing to underline but a space.
  const wrong = error ? text.slice(from, to).trimEnd() || ' ' : '';
  return (
    <div
      aria-hidden
      className={cn(
        className,
        'font-mono leading-relaxed min-h-22 select-none whitespace-pre-wrap break-words border-transparent text-transparent shadow-none',
      )}
    >
      {text.slice(0, from)}
      {error && (
        <span
          data-mark
          className="rounded-sm bg-danger-soft underline decoration-2 decoration-danger decoration-wavy underline-offset-4"
        >
          {wrong}
        </span>
      )}
      {text.slice(to)}{' '}
    </div>
  );
}
