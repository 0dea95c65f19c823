import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Menu, MenuItem } from '#app/components/ui/menu.tsx';

/** The list as a file, with the filters that are set. */
export function ExportMenu({ params }: { params: URLSearchParams }) {
  const { t } = useTranslation(['billing', 'common']);
  function download(format: 'csv' | 'xlsx') {
    const query = new URLSearchParams(params);
    for (const name of ['after', 'before', 'size']) query.delete(name);
    query.set('format', format);
    window.location.assign(`/console/money/bills/export?${query}`);
  }
  return (
    <Menu
      trigger={
        <Button aria-label={t('common:action.export')}>
          <Download aria-hidden />
          <span className="max-sm:sr-only">{t('common:action.export')}</span>
        </Button>
      }
    >
      <MenuItem onSelect={() => download('xlsx')}>{t('billing:bills.exportXlsx')}</MenuItem>
      <MenuItem onSelect={() => download('csv')}>{t('billing:bills.exportCsv')}</MenuItem>
    </Menu>
  );
}
