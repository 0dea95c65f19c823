import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Input } from '#app/components/ui/input.tsx';
import { Label } from '#app/components/ui/label.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import { LoyaltyDialog } from './loyalty-dialog.tsx';

type TakeBackCouponProps = { action: string; couponId: string; code: string };

/** A coupon that was given by mistake; points that it cost are given back. */
export function TakeBackCoupon({ action, couponId, code }: TakeBackCouponProps) {
  const { t } = useTranslation('quotations');
  const csrf = useRootData()?.csrf;
  return (
    <LoyaltyDialog
      trigger={
        <Button size="sm" variant="ghost">
          {t('person.takeBack')}
        </Button>
      }
      title={t('person.takeBackTitle', { code })}
    >
      {(fetcher) => (
        <fetcher.Form method="post" action={action} className="space-y-4">
          {csrf && <input type="hidden" name="csrf" value={csrf} />}
          <input type="hidden" name="couponId" value={couponId} />
          <div className="space-y-1.5">
            <Label htmlFor={`reason-${couponId}`}>{t('person.reason')}</Label>
            <Input id={`reason-${couponId}`} name="reason" required maxLength={200} />
          </div>
          <Button
            type="submit"
            name="intent"
            value="take-back"
            variant="danger"
            pending={fetcher.state !== 'idle'}
          >
            {t('person.takeBack')}
          </Button>
        </fetcher.Form>
      )}
    </LoyaltyDialog>
  );
}
