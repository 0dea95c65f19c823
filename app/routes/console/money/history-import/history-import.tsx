import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { TaskProgress } from '#app/components/feedback/task-progress.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { cancelCharges } from '#app/domain/charges-import/cancel-charges.ts';
import { getChargesImport } from '#app/domain/charges-import/get-charges-import.ts';
import { startCharges } from '#app/domain/charges-import/start-charges.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { Brings } from './brings.tsx';
import { ChargeIssues } from './charge-issues.tsx';
import { FirstRows } from './first-rows.tsx';
import { ImportActions } from './import-actions.tsx';
import { ImportStatus } from './import-status.tsx';

export const meta = pageTitle((t) => t('charges:title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  batch: await getChargesImport(ctx, { batchId: idParam(params.import) }),
  currency: ctx.tenant.currency,
}));

export const action = actionFor('staff', async ({ ctx, params, form, url }) => {
  const batchId = idParam(params.import);
  const t = translator(ctx.language, 'charges');
  if (form.get('intent') === 'cancel') {
    await cancelCharges(ctx, { batchId });
    return redirectWithFlash('/console/money/history-import', { kind: 'success', text: t('cancelled') });
  }
  await startCharges(ctx, { batchId });
  return redirectWithFlash(url.pathname, { kind: 'success', text: t('started') });
});

/** What another system's table would bring, or what is wrong with it, cell by cell. */
export default function HistoryImport() {
  const { batch, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['charges', 'errors']);
  const { status, issueCount, summary, error } = batch;
  const isRunning = status === 'reading' || status === 'applying';
  return (
    <>
      <PageHeader
        title={batch.fileName}
        status={<ImportStatus status={status} />}
        breadcrumbs={[{ to: '/console/money/history-import', label: t('title') }]}
        actions={
          status === 'checked' && <ImportActions rows={batch.rowsTotal - 1} hasErrors={issueCount > 0} />
        }
      />
      <div className="space-y-6">
        {isRunning && (
          <TaskProgress
            label={t(`progress.${status}`)}
            status="running"
            done={batch.rowsDone}
            total={status === 'applying' ? null : batch.rowsTotal || null}
          />
        )}
        {status === 'failed' && (
          <Notice
            tone="danger"
            title={t('failed', { reason: t(`errors:${error ?? 'internal'}` as 'errors:internal') })}
          />
        )}
        {status === 'checked' && issueCount > 0 && <Notice tone="danger" title={t('hasErrors')} />}
        {summary?.taken && (
          <Notice tone="positive" title={t('taken')}>
            {t('takenText', summary.taken)}
          </Notice>
        )}
        {summary && <Brings summary={summary} currency={currency} />}
        {status === 'checked' && issueCount === 0 && <Notice>{t('lateFees')}</Notice>}
        {issueCount > 0 && <ChargeIssues issues={batch.issues} total={issueCount} />}
        {batch.rows.length > 0 && <FirstRows rows={batch.rows} currency={currency} />}
      </div>
    </>
  );
}
