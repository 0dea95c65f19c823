import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** Who works here, in which crew, and when. */
export function StaffTabs() {
  const { t } = useTranslation('staff');
  return (
    <LinkTabs
      label={t('title')}
      tabs={[
        { to: '/console/staff', label: t('tabs.records'), end: true },
        { to: '/console/staff/roster', label: t('tabs.roster') },
        { to: '/console/staff/departments', label: t('tabs.departments') },
      ]}
    />
  );
}
