import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { ConfirmAction } from '../../confirm-action.tsx';

/** Matches, after a question, every line of which it is certain what it is. */
export function ConfirmCertain() {
  const { t } = useTranslation('bank');
  return (
    <ConfirmAction
      intent="certain"
      trigger={
        <Button>
          <ListChecks aria-hidden />
          {t('certain.action')}
        </Button>
      }
      title={t('certain.question')}
      description={t('certain.text')}
      confirmLabel={t('certain.action')}
    />
  );
}
