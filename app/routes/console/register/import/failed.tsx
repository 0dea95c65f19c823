import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { ImportView } from '#app/domain/imports/get-import.ts';
import { type ErrorCode, errorStatus } from '#app/kernel/errors.ts';
import type { resources } from '#app/locales/en/resources.ts';

type Advice = keyof (typeof resources)['imports']['screens']['advice'];

/** Why a file could not be imported, and what helps. */
export function Failed({ batch }: { batch: ImportView }) {
  const { t, i18n } = useTranslation(['imports', 'errors']);
  const code = isCode(batch.error) ? batch.error : 'internal';
  const advice = i18n.exists(`imports:screens.advice.${code}`) ? (code as Advice) : 'other';
  return (
    <div className="space-y-5">
      <Notice tone="danger" title={t('imports:screens.failed.title')} live>
        {t(`errors:${code}`)}
      </Notice>
      <Card title={t('imports:screens.failed.what')}>
        <p className="text-sm">{t(`imports:screens.advice.${advice}`)}</p>
        <div className="mt-4 flex flex-wrap gap-2">
          <LinkButton to="/console/import" variant="primary">
            {t('imports:screens.failed.retry')}
          </LinkButton>
          {batch.preview && <LinkButton to="?step=mapping">{t('imports:screens.failed.again')}</LinkButton>}
        </div>
      </Card>
    </div>
  );
}

function isCode(code: string | null): code is ErrorCode {
  return code !== null && Object.hasOwn(errorStatus, code);
}
