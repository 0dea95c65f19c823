import { Check, Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { ProgressBar } from '#app/components/ui/progress-bar.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { SetupStep } from './setup-steps.ts';

/** What a new company has done and what comes next. The first step that is open and may be taken stands out. */
export function SetupChecklist({ steps }: { steps: readonly SetupStep[] }) {
  const { t } = useTranslation('today');
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done && step.to !== null)?.id;
  const progress = t('setup.progress', { done, total: steps.length });
  return (
    <Card className="max-w-3xl" padding="flush" title={t('setup.title')} description={t('setup.description')}>
      <div className="space-y-1.5 px-4 pb-4 sm:px-5">
        <p className="figures text-muted text-sm">{progress}</p>
        <ProgressBar label={progress} value={done / steps.length} />
      </div>
      <ol className="divide-y divide-line border-line border-t">
        {steps.map((step) => (
          <ChecklistRow key={step.id} step={step} next={step.id === next} />
        ))}
      </ol>
    </Card>
  );
}

function ChecklistRow({ step, next }: { step: SetupStep; next: boolean }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { id, done, to, count = 0, total = 0 } = step;
  const facts = t(`setup.steps.${id}.facts`, { count, total, formatted: format.number(count) });
  const Icon = done ? Check : Circle;
  return (
    <li
      className={cn('flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-4 sm:px-5', next && 'bg-brand-soft')}
    >
      <span
        className={cn(
          'mt-0.5 grid size-6 shrink-0 place-items-center rounded-full',
          done ? 'bg-positive-soft text-positive' : 'text-muted',
        )}
      >
        <Icon aria-hidden className={done ? 'size-4' : 'size-5'} />
        <span className="sr-only">{t(done ? 'setup.done' : 'setup.open')}</span>
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <h3 className={cn('font-medium text-sm', done ? 'text-muted' : 'text-ink')}>
          {t(`setup.steps.${id}.title`)}
        </h3>
        <p className="mt-0.5 text-muted text-sm">{done ? facts : t(`setup.steps.${id}.text`)}</p>
      </div>
      {!done &&
        (to ? (
          <LinkButton to={to} variant={next ? 'primary' : 'secondary'} className="max-sm:ml-10">
            {t(`setup.steps.${id}.action`)}
          </LinkButton>
        ) : (
          <span className="text-muted text-xs max-sm:ml-10">{t('setup.notYours')}</span>
        ))}
    </li>
  );
}
