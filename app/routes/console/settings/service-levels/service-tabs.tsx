import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** Who is told when, when the company is at work, and how tickets are handled. */
export function ServiceTabs() {
  const { t } = useTranslation('levels');
  return (
    <LinkTabs
      label={t('title')}
      tabs={[
        { to: '/console/settings/service-levels', label: t('tabs.escalation') },
        { to: '/console/settings/calendar', label: t('tabs.calendar') },
        { to: '/console/settings/tickets', label: t('tabs.handling') },
      ]}
    />
  );
}
