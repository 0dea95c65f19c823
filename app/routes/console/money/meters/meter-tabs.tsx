import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** The parts of meter reading: the meters, what is held, and the import. */
export function MeterTabs({ held, canRecord }: { held: number; canRecord: boolean }) {
  const { t } = useTranslation('meters');
  return (
    <LinkTabs
      label={t('tabs.label')}
      tabs={[
        { to: '/console/money/meters', label: t('tabs.meters'), end: true },
        {
          to: '/console/money/meters/held',
          label: t('tabs.held'),
          ...(held > 0 && { count: held }),
        },
        ...(canRecord ? [{ to: '/console/money/meters/import', label: t('tabs.import') }] : []),
      ]}
    />
  );
}
