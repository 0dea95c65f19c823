import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useCouponTerms } from '#app/components/loyalty/coupon-terms.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';

type Offer = {
  id: string;
  name: string;
  kind: string;
  amount: bigint | null;
  percent: number | null;
  maxAmount: bigint | null;
  minSpend: bigint;
  usedFor: string;
  pointsPrice: number;
};
type CouponOffersProps = { offers: Offer[]; available: number; currency: string };

/** The coupons that an owner may take for points. */
export function CouponOffers({ offers, available, currency }: CouponOffersProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const terms = useCouponTerms(currency);
  const csrf = useRootData()?.csrf;
  const taking = useNavigation().formData?.get('typeId');
  return (
    <Card title={t('portal.offers')} padding="flush">
      <ul className="divide-y divide-line border-line border-t">
        {offers.map((offer) => (
          <li key={offer.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
            <span className="min-w-0 flex-1 text-sm">
              <span className="font-medium">{offer.name}</span>
              <span className="block text-muted text-xs">{terms(offer)}</span>
            </span>
            <Form method="post" preventScrollReset>
              {csrf && <input type="hidden" name="csrf" value={csrf} />}
              <Button
                type="submit"
                name="typeId"
                value={offer.id}
                disabled={offer.pointsPrice > available}
                pending={taking === offer.id}
              >
                {t(offer.pointsPrice > available ? 'portal.tooFew' : 'portal.take', {
                  points: format.number(offer.pointsPrice),
                })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
