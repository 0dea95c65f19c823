import { useTranslation } from 'react-i18next';
import { CouponList } from '#app/components/loyalty/coupon-list.tsx';
import { PointHistory } from '#app/components/loyalty/point-history.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CouponView, PointEntryView } from '#app/domain/points/read-loyalty.ts';
import { AdjustPoints } from './adjust-points.tsx';
import { GiveCoupon } from './give-coupon.tsx';
import { TakeBackCoupon } from './take-back-coupon.tsx';

type PersonLoyaltyProps = {
  personId: string;
  loyalty: {
    available: number;
    entries: PointEntryView[];
    coupons: CouponView[];
    mayAdjust: boolean;
    types: { id: string; name: string }[];
  };
  currency: string;
};

/** A person's points and coupons, and what the desk can do about them. */
export function PersonLoyalty({ personId, loyalty, currency }: PersonLoyaltyProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const { available, entries, coupons, mayAdjust, types } = loyalty;
  const action = `/console/people/${personId}/loyalty`;
  const isEmpty = entries.length === 0 && coupons.length === 0;
  return (
    <Card
      title={t('person.title')}
      description={isEmpty ? t('person.none') : t('person.points', { points: format.number(available) })}
      padding="flush"
      actions={
        <>
          {types.length > 0 && <GiveCoupon action={action} types={types} />}
          {mayAdjust && <AdjustPoints action={action} />}
        </>
      }
    >
      {coupons.length > 0 && (
        <div className="border-line border-t">
          <CouponList
            coupons={coupons}
            currency={currency}
            act={
              types.length > 0
                ? ({ id, code }) => <TakeBackCoupon action={action} couponId={id} code={code} />
                : undefined
            }
          />
        </div>
      )}
      {entries.length > 0 && (
        <div className="border-line border-t">
          <PointHistory entries={entries.slice(0, 10)} />
        </div>
      )}
    </Card>
  );
}
