import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** Vehicles and their parking cards are two lists of one matter. */
export function ParkingTabs() {
  const { t } = useTranslation('parking');
  return (
    <LinkTabs
      label={t('title')}
      tabs={[
        { to: '/console/vehicles', label: t('vehicles.title') },
        { to: '/console/parking-cards', label: t('cards.title') },
      ]}
    />
  );
}
