import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { taxCodeFields } from '#app/domain/invoices/tax-code-fields.ts';

type TaxCodesProps = {
  feeItems: { id: string; name: string; taxCode: string | null }[];
  canUpdate: boolean;
};

/** Fee items that sell something else than the company's default code says. */
export function TaxCodes({ feeItems, canUpdate }: TaxCodesProps) {
  const { t } = useTranslation('invoices');
  if (feeItems.length === 0) return null;
  return (
    <Card title={t('settings.codes')} description={t('settings.codesText')} padding="flush">
      <ul className="divide-y divide-line border-line border-t">
        {feeItems.map(({ id, name, taxCode }) => (
          <li key={id} className="px-4 py-3 sm:px-5">
            <Form
              id={`tax-code-${id}`}
              schema={taxCodeFields}
              defaultValue={{ feeItemId: id, code: taxCode ?? '' }}
              className="flex flex-wrap items-end gap-3"
            >
              {(fields) => (
                <>
                  <input type="hidden" name={fields.feeItemId.name} value={id} />
                  <div className="min-w-0 flex-1 basis-64">
                    <TextField
                      field={fields.code}
                      label={name}
                      placeholder={t('settings.codeDefault')}
                      inputMode="numeric"
                      autoComplete="off"
                      readOnly={!canUpdate}
                    />
                  </div>
                  {canUpdate && <SubmitButton variant="secondary">{t('settings.saveCode')}</SubmitButton>}
                </>
              )}
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
