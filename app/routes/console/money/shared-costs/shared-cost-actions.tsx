import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { SharedCostDetail } from '#app/domain/shared-costs/get-shared-cost.ts';
import { ConfirmAction } from '../../confirm-action.tsx';

type SharedCostActionsProps = {
  cost: SharedCostDetail;
  currency: string;
  can: { update: boolean; post: boolean };
};

/** Confirm or work out again while it is a draft; cancel while nothing of it is billed. */
export function SharedCostActions({ cost, currency, can }: SharedCostActionsProps) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const draft = cost.status === 'draft';
  return (
    <>
      {can.update && cost.status !== 'cancelled' && cost.billedShares === 0 && (
        <ConfirmAction
          intent="cancel"
          danger
          trigger={<Button variant="ghost">{t('shared.cancel')}</Button>}
          title={t('shared.cancelTitle')}
          description={t('shared.cancelText')}
          confirmLabel={t('shared.cancel')}
        />
      )}
      {draft && can.update && (
        <Form method="post">
          {csrf && <input type="hidden" name="csrf" value={csrf} />}
          <Button type="submit" name="intent" value="recompute">
            {t('shared.recompute')}
          </Button>
        </Form>
      )}
      {draft && can.post && (
        <ConfirmAction
          intent="confirm"
          trigger={<Button variant="primary">{t('shared.confirm')}</Button>}
          title={t('shared.confirmTitle')}
          description={t('shared.confirmText', {
            amount: format.money(cost.amount, currency),
            count: cost.shares,
            month: format.month(cost.month),
          })}
          confirmLabel={t('shared.confirm')}
        >
          {cost.unweighed.count > 0 && (
            <label htmlFor="leave-out" className="flex min-h-11 items-center gap-3 text-sm">
              <Checkbox id="leave-out" name="leaveOut" />
              {t('shared.leaveOut')}
            </label>
          )}
        </ConfirmAction>
      )}
    </>
  );
}
