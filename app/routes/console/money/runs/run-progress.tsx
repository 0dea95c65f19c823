import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { TaskProgress } from '#app/components/feedback/task-progress.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BillingRunView } from '#app/domain/billing/billing-run-view.ts';

/** How far a run is, live while it posts, and what came of it. */
export function RunProgress({ run, currency }: { run: BillingRunView; currency: string }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const status = ({ posting: 'running', posted: 'done', failed: 'failed', draft: 'waiting' } as const)[
    run.status
  ];
  return (
    <Card>
      <div className="space-y-5">
        {run.status === 'failed' && (
          <Notice tone="danger" title={t('runs.failed.title')} live>
            {t('runs.failed.text')}
            {run.error && <p className="mt-1 break-words text-muted text-xs">{run.error}</p>}
          </Notice>
        )}
        <TaskProgress
          label={t(`runs.progress.${status}`)}
          status={status}
          done={run.done}
          total={run.total > 0 ? run.total : null}
          detail={status === 'running' && t('runs.progress.properties')}
        />
        <DescriptionList
          columns={2}
          items={[
            { label: t('runs.bills'), value: format.number(run.bills), figures: true },
            { label: t('runs.amount'), value: format.money(run.amount, currency), figures: true },
            { label: t('runs.triggerLabel'), value: t(`runs.trigger.${run.trigger}`) },
            { label: t('runs.started'), value: run.startedAt && format.moment(run.startedAt), figures: true },
            {
              label: t('runs.finished'),
              value: run.finishedAt && format.moment(run.finishedAt),
              figures: true,
            },
          ]}
        />
      </div>
    </Card>
  );
}
