import { BellOff, CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { ReminderStepView } from '#app/domain/reminders/list-reminder-steps.ts';
import { TimelineStep } from './timeline-step.tsx';

type TimelineProps = { steps: readonly ReminderStepView[]; canEdit: boolean; currency: string };

/** From the first friendly word to the last, with the due day where it belongs. */
export function Timeline({ steps, canEdit, currency }: TimelineProps) {
  const { t } = useTranslation('settings');
  const before = steps.filter(({ offsetDays }) => offsetDays < 0);
  const after = steps.filter(({ offsetDays }) => offsetDays >= 0);
  return (
    <Card title={t('reminders.timeline')} description={t('reminders.timelineText')}>
      {steps.length === 0 ? (
        <EmptyState icon={BellOff} title={t('reminders.empty.title')} text={t('reminders.empty.text')} />
      ) : (
        <div className="space-y-4">
          {steps.every(({ enabled }) => !enabled) && <Notice tone="warning">{t('reminders.allOff')}</Notice>}
          <ol className="relative space-y-1 before:absolute before:top-3 before:bottom-3 before:left-[0.6875rem] before:w-px before:bg-line-strong">
            {before.map((step) => (
              <TimelineStep key={step.id} step={step} canEdit={canEdit} currency={currency} />
            ))}
            <li className="relative flex items-center gap-4 py-2">
              <span className="grid size-6 shrink-0 place-items-center rounded-full bg-brand text-on-brand">
                <CalendarClock aria-hidden className="size-3.5" />
              </span>
              <span className="font-semibold text-ink text-sm">{t('reminders.dueDay')}</span>
            </li>
            {after.map((step) => (
              <TimelineStep key={step.id} step={step} canEdit={canEdit} currency={currency} />
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}
