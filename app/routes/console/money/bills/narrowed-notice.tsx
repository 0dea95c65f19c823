import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { withParams } from '#app/components/table/filter.ts';
import { LinkButton } from '#app/components/ui/link-button.tsx';

/** Says that a link has narrowed the list to one run or one property, which no filter of its bar shows. */
export function NarrowedNotice({ params }: { params: URLSearchParams }) {
  const { t } = useTranslation('billing');
  return (
    <Notice
      action={
        <LinkButton size="sm" to={withParams(params, { run: null, property: null })}>
          {t('bills.showAll')}
        </LinkButton>
      }
    >
      {params.has('run') ? t('bills.narrowedRun') : t('bills.narrowedProperty')}
    </Notice>
  );
}
