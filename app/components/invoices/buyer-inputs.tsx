import { useTranslation } from 'react-i18next';
import type { Field } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';

export type BuyerInputsProps = {
  fields: Record<'title' | 'taxNumber' | 'address' | 'bank' | 'email', Field>;
};

/** To whom an invoice is made out. A person needs a name alone. */
export function BuyerInputs({ fields }: BuyerInputsProps) {
  const { t } = useTranslation('invoices');
  return (
    <>
      <TextField
        field={fields.title}
        label={t('buyer.title')}
        hint={t('buyer.titleHint')}
        autoComplete="off"
      />
      <TextField
        field={fields.taxNumber}
        label={t('buyer.taxNumber')}
        hint={t('buyer.taxNumberHint')}
        optional
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <TextField
        field={fields.email}
        type="email"
        label={t('buyer.email')}
        hint={t('buyer.emailHint')}
        optional
        autoComplete="email"
      />
      <TextField field={fields.address} label={t('buyer.address')} optional autoComplete="off" />
      <TextField field={fields.bank} label={t('buyer.bank')} optional autoComplete="off" />
    </>
  );
}
