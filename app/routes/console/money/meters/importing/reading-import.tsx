import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { applyReadingImport } from '#app/domain/meters/importing/apply-reading-import.ts';
import { cancelReadingImport } from '#app/domain/meters/importing/cancel-reading-import.ts';
import { getReadingImport } from '#app/domain/meters/importing/get-reading-import.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../../id-param.ts';
import { FirstRows } from './first-rows.tsx';
import { ImportActions } from './import-actions.tsx';
import { ImportStatus } from './import-status.tsx';
import { ReadingIssues } from './reading-issues.tsx';

export const meta = pageTitle((t) => t('meters:import.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  batch: await getReadingImport(ctx, { batchId: idParam(params.import) }),
}));

export const action = actionFor('staff', async ({ ctx, params, form, url }) => {
  const batchId = idParam(params.import);
  const t = translator(ctx.language, 'meters');
  if (form.get('intent') === 'cancel') {
    await cancelReadingImport(ctx, { batchId });
    return redirectWithFlash('/console/money/meters/import', {
      kind: 'success',
      text: t('import.cancelled'),
    });
  }
  const { readings } = await applyReadingImport(ctx, { batchId });
  return readings > 0
    ? redirectWithFlash(url.pathname, {
        kind: 'success',
        text: t('import.applied', { count: readings }),
      })
    : redirectWithFlash(url.pathname, { kind: 'error', text: t('import.hasErrors') });
});

/** What a table of readings would bring, or what is wrong with it, cell by cell. */
export default function ReadingImport() {
  const { batch } = useLoaderData<typeof loader>();
  const { t } = useTranslation('meters');
  const format = useFormat();
  const { summary, issueCount, issues, rows, status } = batch;
  return (
    <>
      <PageHeader
        title={batch.fileName}
        description={`${t('import.checked')} · ${batch.feeItemName}`}
        breadcrumbs={[
          { to: '/console/money/meters', label: t('title') },
          { to: '/console/money/meters/import', label: t('import.title') },
        ]}
        actions={
          <>
            <ImportStatus status={status} />
            {status === 'checked' && <ImportActions readings={summary.readings} hasErrors={issueCount > 0} />}
          </>
        }
      />
      <div className="space-y-5">
        {issueCount > 0 && status === 'checked' && <Notice tone="danger">{t('import.hasErrors')}</Notice>}
        {status === 'applied' && summary.held > 0 && (
          <Notice tone="warning">{t('import.appliedHeld', { held: format.number(summary.held) })}</Notice>
        )}
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          <StatTile label={t('import.readings')} value={format.number(summary.readings)} />
          {issueCount > 0 ? (
            <StatTile label={t('import.errors')} value={format.number(issueCount)} />
          ) : (
            <StatTile
              label={status === 'applied' ? t('tabs.held') : t('import.held')}
              value={format.number(summary.held)}
            />
          )}
        </div>
        {issues.length > 0 && <ReadingIssues issues={issues} total={issueCount} />}
        {rows.length > 0 && <FirstRows rows={rows} />}
      </div>
    </>
  );
}
