import { useTranslation } from 'react-i18next';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** The head that the lists of calls share. */
export function CallbackHeader() {
  const { t } = useTranslation('aftercare');
  return (
    <PageHeader
      title={t('callbacks.title')}
      description={t('callbacks.description')}
      tabs={
        <LinkTabs
          label={t('callbacks.title')}
          tabs={[
            { to: '/console/service/callbacks', label: t('callbacks.tabs.now'), end: true },
            { to: '/console/service/callbacks/later', label: t('callbacks.tabs.later') },
            { to: '/console/service/callbacks/made', label: t('callbacks.tabs.made') },
          ]}
        />
      }
    />
  );
}
