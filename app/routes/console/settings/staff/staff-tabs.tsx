import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** Who works here, and what each role may do. */
export function StaffTabs() {
  const { t } = useTranslation('settings');
  return (
    <LinkTabs
      label={t('staff.title')}
      tabs={[
        { to: '/console/settings/staff', label: t('staff.members') },
        { to: '/console/settings/roles', label: t('roles.title') },
      ]}
    />
  );
}
