import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { OwnQuotation } from '#app/domain/quotations/get-own-quotation.ts';
import { DiscountChoice } from '../../parts/discount-choice.tsx';
import { useDiscount } from '../../parts/use-discount.ts';
import { quotationAnswerSchema } from '../quotation-answer-schema.ts';

type AnswerQuotationProps = { own: OwnQuotation; currency: string };

/** The owner chooses what of theirs they use, and agrees to exactly what the button says; or declines. */
export function AnswerQuotation({ own, currency }: AnswerQuotationProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const [declining, setDeclining] = useState(false);
  const { quotation } = own;
  const discount = useDiscount({ ...own, spent: quotation.linesAmount, currency });
  return (
    <>
      <Form id="agree" schema={quotationAnswerSchema} className="space-y-4">
        {() => (
          <>
            <input type="hidden" name="decision" value="accept" />
            <input type="hidden" name="agreedTotal" value={String(discount.total)} />
            {discount.isAny && (
              <Card title={t('own.discounts')}>
                <DiscountChoice discount={discount} currency={currency} />
              </Card>
            )}
            <SubmitButton size="lg" wide>
              {discount.total > 0n
                ? t('own.accept', { amount: format.money(discount.total, currency) })
                : t('own.acceptFree')}
            </SubmitButton>
          </>
        )}
      </Form>
      <Dialog
        trigger={
          <Button variant="ghost" size="lg" wide>
            {t('own.decline')}
          </Button>
        }
        open={declining}
        onOpenChange={setDeclining}
        title={t('own.declineTitle')}
        description={t('own.declineText')}
      >
        <Form id="decline" schema={quotationAnswerSchema}>
          {(fields) => (
            <>
              <input type="hidden" name="decision" value="decline" />
              <TextareaField field={fields.reason} label={t('own.reason')} rows={2} />
              <SubmitButton variant="danger" size="lg" wide>
                {t('own.decline')}
              </SubmitButton>
            </>
          )}
        </Form>
      </Dialog>
    </>
  );
}
