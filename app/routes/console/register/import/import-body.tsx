import { FileSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { TaskProgress } from '#app/components/feedback/task-progress.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { ImportView } from '#app/domain/imports/get-import.ts';
import { Applied } from './applied.tsx';
import { Checked } from './checked.tsx';
import { Failed } from './failed.tsx';
import type { ImportStep } from './import-steps.tsx';
import { MappingForm } from './mapping/mapping-form.tsx';

type ImportBodyProps = {
  batch: ImportView;
  step: ImportStep;
  communities: readonly { id: string; name: string }[];
  /** Whether the reader may choose a larger plan. */
  canSubscribe: boolean;
};

/** What there is to see and do at the point where an import stands. */
export function ImportBody({ batch, step, communities, canSubscribe }: ImportBodyProps) {
  const { t } = useTranslation('imports');
  const { status, preview } = batch;
  if (step === 'mapping' && preview) {
    return <MappingForm key={batch.id} batch={batch} preview={preview} communities={communities} />;
  }
  if (status === 'failed') return <Failed batch={batch} />;
  if (status === 'checked') return <Checked batch={batch} canSubscribe={canSubscribe} />;
  if (status === 'applied') return <Applied batch={batch} />;
  if (status === 'cancelled') {
    return (
      <Notice
        title={t('screens.cancelled.title')}
        action={
          <LinkButton size="sm" to="/console/import">
            {t('screens.apply.another')}
          </LinkButton>
        }
      >
        {t('screens.cancelled.text')}
      </Notice>
    );
  }
  const reading = status === 'reading';
  return (
    <Card>
      <TaskProgress
        label={
          reading
            ? t('screens.check.running')
            : t(status === 'applying' ? 'screens.apply.running' : 'screens.preview.title')
        }
        status="running"
        done={reading ? batch.rowsDone : 0}
        total={reading && batch.rowsTotal > 0 ? batch.rowsTotal : null}
        detail={
          <span className="flex items-center gap-2">
            {status === 'uploaded' && <FileSearch aria-hidden className="size-4 shrink-0" />}
            {reading
              ? t('screens.check.text')
              : t(status === 'applying' ? 'screens.apply.runningText' : 'screens.preview.text')}
          </span>
        }
      />
    </Card>
  );
}
