import { useTranslation } from 'react-i18next';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { Radio } from '#app/components/ui/radio.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { Discount } from './use-discount.ts';

/** Which coupon is used, and whether points are; nothing where the owner has neither. */
export function DiscountChoice({ discount, currency }: { discount: Discount; currency: string }) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const { coupons, couponId, chooseCoupon, byPoints, usesPoints, choosePoints, available, points } = discount;
  if (coupons.length === 0 && byPoints.points === 0) return null;
  const row = 'flex min-h-11 items-center gap-3';
  return (
    <fieldset className="rounded-lg border border-line bg-surface px-4 py-3 shadow-xs sm:px-5">
      <legend className="px-1 font-medium text-sm">{t('own.discounts')}</legend>
      {coupons.length > 0 && (
        <>
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
              amount: format.money(byPoints.amount, currency),
            })}
            <span className="block text-muted text-xs">{t('own.pointsLeft', { points: available })}</span>
          </span>
        </label>
      )}
      <input type="hidden" name="points" value={points} />
    </fieldset>
  );
}
