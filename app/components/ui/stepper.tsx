import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';

type StepperProps = { label: string; steps: readonly { id: string; label: string }[]; current: string };

/** Where one is in a task of several pages. */
export function Stepper({ label, steps, current }: StepperProps) {
  const { t } = useTranslation();
  const at = steps.findIndex((step) => step.id === current);
  return (
    <ol aria-label={label} className="flex items-center gap-2 sm:gap-3">
      {steps.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'current' : 'ahead';
        return (
          <li
            key={step.id}
            aria-current={state === 'current' ? 'step' : undefined}
            className={cn('flex min-w-0 items-center gap-2 sm:gap-3', index > 0 && 'flex-1 sm:flex-none')}
          >
            {index > 0 && (
              <span
                aria-hidden
                className={cn(
                  'h-px min-w-3 flex-1 sm:w-8 sm:flex-none',
                  state === 'ahead' ? 'bg-line-strong' : 'bg-brand',
                )}
              />
            )}
            <span
              aria-hidden
              className={cn(
                'figures grid size-6 shrink-0 place-items-center rounded-full border font-semibold text-xs',
                state === 'done' && 'border-brand bg-brand text-on-brand',
                state === 'current' && 'border-brand-text bg-brand-soft text-brand-text',
                state === 'ahead' && 'border-line-strong text-muted',
              )}
            >
              {state === 'done' ? <Check className="size-3.5" /> : index + 1}
            </span>
            <span
              className={cn(
                'truncate text-sm',
                state === 'current' ? 'font-medium text-ink' : 'sr-only text-muted sm:not-sr-only',
              )}
            >
              {step.label}
              {state === 'done' && <span className="sr-only"> {t('status.done')}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
