import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { ShiftDetail } from '#app/domain/counter/get-shift.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { PrintButton } from '../counter/print-button.tsx';
import { MoveCash } from './move-cash.tsx';
import { useDifference } from './use-difference.ts';

/** What may be done with a shift: the cashier counts it, somebody else signs it, anybody who sees it prints it. */
export function ShiftActions({ shift, currency }: { shift: ShiftDetail; currency: string }) {
  const { t } = useTranslation('counter');
  const difference = useDifference(currency);
  const { id, isOwn, status, canSign, countedAmount, expectedAmount } = shift;
  return (
    <div className="contents print:hidden">
      {status !== 'open' && <PrintButton />}
      {isOwn && status === 'open' && <MoveCash drawerAmount={shift.drawerAmount} currency={currency} />}
      {isOwn && status !== 'closed' && (
        <LinkButton variant="primary" to={`/console/money/shifts/${id}/count`}>
          {t(status === 'open' ? 'shift.count' : 'count.again')}
        </LinkButton>
      )}
      {canSign && countedAmount !== null && expectedAmount !== null && (
        <ConfirmAction
          intent="sign"
          trigger={<Button variant="primary">{t('sign.action')}</Button>}
          title={t('sign.title')}
          description={t('sign.text', { amount: difference(countedAmount - expectedAmount) })}
          confirmLabel={t('sign.confirm')}
        >
          <input type="hidden" name="countedAmount" value={countedAmount.toString()} />
        </ConfirmAction>
      )}
    </div>
  );
}
