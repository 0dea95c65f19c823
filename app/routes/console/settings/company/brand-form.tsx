import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { BrandPreview } from './brand-preview.tsx';
import { ColorField } from './color-field.tsx';
import { companyFormSchema } from './company-form-schema.ts';
import { LogoField } from './logo-field.tsx';

type BrandFormProps = {
  brand: { name: string; color: string; phone: string; logoUrl: string | null };
  currency: string;
};

/** The brand, with a portal beside it that follows while one types. */
export function BrandForm({ brand, currency }: BrandFormProps) {
  const { t } = useTranslation('settings');
  const [chosenLogo, setChosenLogo] = useState<string | null>(null);
  return (
    <Card title={t('company.brand')} description={t('company.brandText')}>
      <Form
        id="company"
        schema={companyFormSchema}
        encType="multipart/form-data"
        defaultValue={{ name: brand.name, color: brand.color, phone: brand.phone }}
      >
        {(fields) => {
          const removed = fields.removeLogo.value === 'on';
          return (
            <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
              <div className="flex flex-col gap-5">
                <TextField field={fields.name} label={t('company.name')} autoComplete="organization" />
                <ColorField field={fields.color} label={t('company.color')} hint={t('company.colorHint')} />
                <LogoField field={fields.logo} onChosen={setChosenLogo} />
                {brand.logoUrl && chosenLogo === null && (
                  <CheckboxField field={fields.removeLogo} label={t('company.removeLogo')} />
                )}
                <TextField
                  field={fields.phone}
                  type="tel"
                  label={t('company.phone')}
                  hint={t('company.phoneHint')}
                  autoComplete="tel"
                  optional
                />
                <div>
                  <SubmitButton className="max-sm:w-full">{t('company.save')}</SubmitButton>
                </div>
              </div>
              <BrandPreview
                name={fields.name.value || brand.name}
                color={fields.color.value ?? brand.color}
                phone={fields.phone.value ?? ''}
                currency={currency}
                logoUrl={chosenLogo ?? (removed ? null : brand.logoUrl)}
              />
            </div>
          );
        }}
      </Form>
    </Card>
  );
}
