import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { OwnPrepaid } from '#app/domain/portal/own-prepaid.ts';
import { advanceSchema } from '../advance-schema.ts';

type AdvanceCardProps = { properties: Pick<OwnPrepaid, 'propertyId' | 'title'>[]; currency: string };

/** Money for bills to come, on the payment page. */
export function AdvanceCard({ properties, currency }: AdvanceCardProps) {
  const { t } = useTranslation('pay');
  const [only] = properties;
  return (
    <Card title={t('advance.title')} description={t('advance.text')}>
      <Form
        schema={advanceSchema(currency)}
        defaultValue={{ propertyId: only?.propertyId }}
        className="space-y-4"
      >
        {(fields) => (
          <>
            {properties.length > 1 ? (
              <SelectField
                field={fields.propertyId}
                label={t('advance.property')}
                options={properties.map(({ propertyId, title }) => ({ value: propertyId, label: title }))}
              />
            ) : (
              <input type="hidden" name="propertyId" value={only?.propertyId} />
            )}
            <MoneyField field={fields.amount} label={t('advance.amount')} currency={currency} />
            <SubmitButton>{t('advance.pay')}</SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
