import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CouponView } from '#app/domain/points/read-loyalty.ts';
import { Badge } from '../ui/badge.tsx';
import { useFormat } from '../use-format.ts';
import { useCouponTerms } from './coupon-terms.ts';

type CouponListProps = {
  coupons: readonly CouponView[];
  currency: string;
  /** What can be done about one that can be used. */
  act?: (coupon: CouponView) => ReactNode;
};

/** The coupons of a person: what each takes off, and how long. */
export function CouponList({ coupons, currency, act }: CouponListProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const terms = useCouponTerms(currency);
  return (
    <ul className="divide-y divide-line">
      {coupons.map((coupon) => (
        <li
          key={coupon.id}
          className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:px-5"
        >
          <span className="min-w-0 flex-1 text-sm">
            <span className="font-medium">{coupon.name}</span>
            <span className="block text-muted text-xs">{terms(coupon)}</span>
            <span className="figures block text-muted text-xs">
              {coupon.code} · {t('portal.until', { day: format.day(coupon.expiresOn) })}
            </span>
          </span>
          {coupon.status === 'available' && act ? (
            act(coupon)
          ) : (
            <Badge tone={coupon.status === 'available' ? 'positive' : 'neutral'}>
              {t(`couponStatuses.${coupon.status}`)}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}
