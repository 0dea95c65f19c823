import { useTranslation } from 'react-i18next';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { Radio } from '#app/components/ui/radio.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { Discount } from './use-discount.ts';

/** Which coupon is used, and whether points are. */
export function DiscountChoice({ discount, currency }: { discount: Discount; currency: string }) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const { coupons, couponId, chooseCoupon, byPoints, usesPoints, choosePoints, available, points } = discount;
  const row = 'flex min-h-11 items-center gap-3';
  return (
    <fieldset>
      <legend className="sr-only">{t('own.discounts')}</legend>
      {coupons.length > 0 && (
        <>
          <label htmlFor="coupon-none" className={row}>
            <Radio
              id="coupon-none"
              name="couponId"
              value=""
              checked={couponId === null}
              onChange={() => chooseCoupon(null)}
            />
            <span>{t('own.noCoupon')}</span>
          </label>
          {coupons.map(({ id, name, amount }) => (
            <label key={id} htmlFor={`coupon-${id}`} className={row}>
              <Radio
                id={`coupon-${id}`}
                name="couponId"
                value={id}
                checked={couponId === id}
                onChange={() => chooseCoupon(id)}
              />
              <span>{t('own.useCoupon', { name, amount: format.money(amount, currency) })}</span>
            </label>
          ))}
        </>
      )}
      {byPoints.points > 0 && (
        <label htmlFor="use-points" className={row}>
          <Checkbox
            id="use-points"
            checked={usesPoints}
            onChange={(event) => choosePoints(event.currentTarget.checked)}
          />
          <span>
            {t('own.usePoints', {
              count: byPoints.points,
              points: format.number(byPoints.points),
              amount: format.money(byPoints.amount, currency),
            })}
            <span className="block text-muted text-xs">
              {t('own.pointsLeft', { points: format.number(available) })}
            </span>
          </span>
        </label>
      )}
      <input type="hidden" name="points" value={points} />
    </fieldset>
  );
}
