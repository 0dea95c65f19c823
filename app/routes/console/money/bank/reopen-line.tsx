import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { ConfirmAction } from '../../confirm-action.tsx';

/** Takes a match, or the setting aside, back. */
export function ReopenLine() {
  const { t } = useTranslation('bank');
  return (
    <ConfirmAction
      intent="reopen"
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {t('reopen.action')}
        </Button>
      }
      title={t('reopen.question')}
      description={t('reopen.text')}
      confirmLabel={t('reopen.action')}
    />
  );
}
