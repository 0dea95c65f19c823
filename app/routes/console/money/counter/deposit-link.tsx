import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/components/ui/link-button.tsx';

/** From the bills of a property to its deposit. */
export function DepositLink({ propertyId }: { propertyId: string }) {
  const { t } = useTranslation('counter');
  return (
    <LinkButton to={`/console/money/counter?property=${propertyId}&deposit=yes`}>
      <KeyRound aria-hidden />
      {t('deposit.take')}
    </LinkButton>
  );
}
