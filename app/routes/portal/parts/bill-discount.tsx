import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BillOffer } from '#app/domain/points/offer-for-bill.ts';
import { billDiscountSchema } from '../bill-discount-schema.ts';
import { DiscountChoice } from './discount-choice.tsx';
import { useDiscount } from './use-discount.ts';

type BillDiscountProps = { offer: BillOffer; currency: string };

/** The owner lowers a bill by a coupon or points of theirs. */
export function BillDiscount({ offer, currency }: BillDiscountProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const discount = useDiscount({ ...offer, currency });
  const off = offer.spent - discount.total;
  return (
    <Card title={t('portal.use')}>
      <Form id="discount" schema={billDiscountSchema} className="space-y-4">
        {() => (
          <>
            <DiscountChoice discount={discount} currency={currency} />
            <SubmitButton variant="secondary" size="lg" wide disabled={off === 0n}>
              {off > 0n ? t('portal.apply', { amount: format.money(off, currency) }) : t('portal.applyNone')}
            </SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
