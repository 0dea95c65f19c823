import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { TaskProgress, type TaskStatus } from '#app/components/feedback/task-progress.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BillingRunView } from '#app/domain/billing/billing-run-view.ts';

const states: Record<BillingRunView['status'], TaskStatus> = {
  draft: 'waiting',
  posting: 'running',
  posted: 'done',
  failed: 'failed',
  reversing: 'running',
  reversed: 'done',
};

/** How far a run or its reversal is, live while it works, and what came of it. */
export function RunProgress({ run, currency }: { run: BillingRunView; currency: string }) {
  const { t } = useTranslation(['runs', 'billing']);
  const format = useFormat();
  const isStopped = run.status === 'reversing' && run.error !== null;
  const detail =
    run.status === 'posting' ? t('progress.properties') : run.status === 'reversing' && t('progress.bills');
  return (
    <Card>
      <div className="space-y-5">
        {(run.status === 'failed' || isStopped) && (
          <Notice
            tone="danger"
            title={isStopped ? t('reverse.stopped') : t('billing:runs.failed.title')}
            live
          >
            {isStopped ? t('reverse.stoppedText') : t('billing:runs.failed.text')}
            {run.error && <p className="mt-1 break-words text-muted text-xs">{run.error}</p>}
          </Notice>
        )}
        {run.reverseReason && (
          <Notice title={t('reverse.reversedTitle', { reason: run.reverseReason })}>
            {run.reversedAt && t('reverse.reversedAt', { at: format.moment(run.reversedAt) })}
          </Notice>
        )}
        <TaskProgress
          label={t(`progress.${run.status}`)}
          status={isStopped ? 'failed' : states[run.status]}
          done={run.done}
          total={run.total > 0 ? run.total : null}
          detail={detail}
        />
        <DescriptionList
          columns={2}
          items={[
            { label: t('billing:runs.bills'), value: format.number(run.bills), figures: true },
            { label: t('billing:runs.amount'), value: format.money(run.amount, currency), figures: true },
            { label: t('billing:runs.triggerLabel'), value: t(`trigger.${run.trigger}`) },
            {
              label: t('billing:runs.started'),
              value: run.startedAt && format.moment(run.startedAt),
              figures: true,
            },
            {
              label: t('billing:runs.finished'),
              value: run.finishedAt && format.moment(run.finishedAt),
              figures: true,
            },
          ]}
        />
      </div>
    </Card>
  );
}
