import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ImportView } from '#app/domain/imports/get-import.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { Brings, totalOf } from './brings.tsx';
import { IssuesTable } from './issues-table.tsx';
import { RoomNotice } from './room-notice.tsx';

/** What the check found: what has to be corrected, or what the import will bring. */
export function Checked({ batch, canSubscribe }: { batch: ImportView; canSubscribe: boolean }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { issueCount, warningCount } = batch;
  const total = totalOf(batch.summary);
  const plural = (count: number) => ({ count, formatted: format.number(count) });
  const again = <LinkButton to="?step=mapping">{t('screens.mapping.again')}</LinkButton>;
  const good = issueCount === 0 && total > 0;
  const full = good && batch.room !== null && batch.room.over > 0;
  return (
    <div className="space-y-5">
      {issueCount > 0 ? (
        <Notice
          tone="danger"
          live
          title={t('screens.check.bad', plural(issueCount))}
          action={
            <>
              <LinkButton to="/console/import">{t('screens.failed.retry')}</LinkButton>
              {again}
            </>
          }
        >
          {t('screens.check.badText')}
        </Notice>
      ) : total === 0 ? (
        <Notice tone="warning" live title={t('screens.check.nothing')} action={again}>
          {t('screens.check.nothingText')}
        </Notice>
      ) : full && batch.room ? (
        <RoomNotice room={batch.room} canManage={canSubscribe} />
      ) : (
        <Notice tone="positive" live title={t('screens.check.good')}>
          {t('screens.check.goodText')}
        </Notice>
      )}
      {good && batch.summary && (
        <section aria-label={t('screens.check.brings')} className="space-y-4">
          <Brings summary={batch.summary} />
          <div className="flex flex-wrap gap-2 max-sm:*:flex-1">
            {!full && (
              <ConfirmAction
                intent="apply"
                trigger={<Button variant="primary">{t('screens.apply.action')}</Button>}
                title={t('screens.apply.title')}
                description={t('screens.apply.text', plural(total))}
                confirmLabel={t('screens.apply.action')}
              />
            )}
            {again}
          </div>
        </section>
      )}
      {issueCount === 0 && warningCount > 0 && (
        <Notice tone="warning" title={t('screens.check.warnings', plural(warningCount))}>
          {t('screens.check.warningsText')}
        </Notice>
      )}
      {batch.issues.length > 0 && <IssuesTable issues={batch.issues} total={issueCount + warningCount} />}
    </div>
  );
}
