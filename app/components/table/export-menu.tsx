import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';

/** A list as a file, with the filters that are set. `action` answers `?format=csv` and `?format=xlsx`. */
export function ExportMenu({ action, params }: { action: string; params: URLSearchParams }) {
  const { t } = useTranslation('common');
  function download(format: 'csv' | 'xlsx') {
    const query = new URLSearchParams(params);
    for (const name of ['after', 'before', 'size', 'sort']) query.delete(name);
    query.set('format', format);
    window.location.assign(`${action}?${query}`);
  }
  return (
    <Menu
      trigger={
        <Button aria-label={t('action.export')}>
          <Download aria-hidden />
          <span className="max-sm:sr-only">{t('action.export')}</span>
        </Button>
      }
    >
      <MenuItem onSelect={() => download('xlsx')}>{t('exportAs.xlsx')}</MenuItem>
      <MenuItem onSelect={() => download('csv')}>{t('exportAs.csv')}</MenuItem>
    </Menu>
  );
}
