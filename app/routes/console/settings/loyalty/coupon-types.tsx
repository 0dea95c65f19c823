import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCouponTerms } from '#app/components/loyalty/coupon-terms.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { CouponTypeDialog, type CouponTypeView } from './coupon-type-dialog.tsx';

/** The coupons that there are, how many were given, and how many were used. */
export function CouponTypes({ types, currency }: { types: CouponTypeView[]; currency: string }) {
  const { t } = useTranslation('quotations');
  const terms = useCouponTerms(currency);
  return (
    <Card
      title={t('settings.coupons')}
      padding={types.length > 0 ? 'flush' : 'normal'}
      actions={
        <CouponTypeDialog
          currency={currency}
          trigger={
            <Button size="sm">
              <Plus aria-hidden />
              {t('settings.newCoupon')}
            </Button>
          }
        />
      }
    >
      {types.length === 0 ? (
        <p className="text-muted text-sm">{t('settings.noCoupons')}</p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {types.map((type) => (
            <li
              key={type.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm sm:px-5"
            >
              <span className="min-w-0 flex-1 basis-48">
                <span className="font-medium">{type.name}</span>
                <span className="block text-muted">
                  {`${terms(type)} · ${t('settings.days', { count: type.validDays })}`}
                </span>
                <span className="figures block text-muted text-xs">
                  {t(type.quota === null ? 'settings.issued' : 'settings.issuedOf', {
                    issued: type.issuedCount,
                    quota: type.quota ?? 0,
                    used: type.usedCount,
                  })}
                </span>
              </span>
              {!type.isActive && <Badge tone="neutral">{t('settings.inactive')}</Badge>}
              <CouponTypeDialog
                type={type}
                currency={currency}
                trigger={
                  <Button size="sm" variant="ghost">
                    {t('settings.edit')}
                  </Button>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
