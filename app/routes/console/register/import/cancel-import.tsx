import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { ConfirmAction } from '../../confirm-action.tsx';

export function CancelImport() {
  const { t } = useTranslation('imports');
  return (
    <ConfirmAction
      danger
      intent="cancel"
      trigger={<Button>{t('screens.cancel.action')}</Button>}
      title={t('screens.cancel.title')}
      description={t('screens.cancel.text')}
      confirmLabel={t('screens.cancel.action')}
    />
  );
}
