import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** Which parts the caller may open. */
export type WarehouseParts = { stock: boolean; moves: boolean; stocktakes: boolean };

/** The head of every part of the warehouse. */
export function WarehouseHeader({ parts, actions }: { parts: WarehouseParts; actions?: ReactNode }) {
  const { t } = useTranslation('warehouse');
  const at = '/console/service/warehouse';
  return (
    <div className="print:hidden">
      <PageHeader title={t('title')} description={t('description')} actions={actions} />
      <div className="mb-5">
        <LinkTabs
          label={t('tabs.label')}
          tabs={[
            { to: `${at}/requests`, label: t('tabs.requests') },
            ...(parts.stock ? [{ to: `${at}/stock`, label: t('tabs.stock') }] : []),
            { to: `${at}/materials`, label: t('tabs.materials') },
            ...(parts.moves ? [{ to: `${at}/moves`, label: t('tabs.moves') }] : []),
            ...(parts.stocktakes ? [{ to: `${at}/stocktakes`, label: t('tabs.stocktakes') }] : []),
            ...(parts.stock ? [{ to: `${at}/places`, label: t('tabs.places') }] : []),
          ]}
        />
      </div>
    </div>
  );
}
