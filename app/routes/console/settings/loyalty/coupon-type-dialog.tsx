import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { minorToText } from '#app/kernel/money.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { CouponWorthFields } from './coupon-worth-fields.tsx';
import { couponTypeSchema } from './loyalty-schemas.ts';

export type CouponTypeView = {
  id: string;
  name: string;
  kind: string;
  amount: bigint | null;
  percent: number | null;
  maxAmount: bigint | null;
  minSpend: bigint;
  usedFor: string;
  validDays: number;
  pointsPrice: number | null;
  quota: number | null;
  issuedCount: number;
  usedCount: number;
  isActive: boolean;
};

type CouponTypeDialogProps = {
  /** The kind that is changed; a new one when absent. */
  type?: CouponTypeView;
  trigger: ReactNode;
  currency: string;
};

/** What a coupon takes off and for what, how long it is good, its price in points, and how many there may be. */
export function CouponTypeDialog({ type, trigger, currency }: CouponTypeDialogProps) {
  const { t } = useTranslation('quotations');
  const schema = useMemo(() => couponTypeSchema(currency), [currency]);
  const form = type ? `coupon-${type.id}` : 'coupon-new';
  const money = (amount: bigint | null | undefined) =>
    amount == null || amount === 0n ? undefined : minorToText(amount, currency);
  return (
    <FormDialog form={form} trigger={trigger} title={t(type ? 'settings.editCoupon' : 'settings.newCoupon')}>
      <Form
        id={form}
        schema={schema}
        defaultValue={{
          couponTypeId: type?.id,
          name: type?.name,
          kind: type?.kind ?? 'amount',
          amount: money(type?.amount),
          percent: type?.percent,
          maxAmount: money(type?.maxAmount),
          minSpend: money(type?.minSpend),
          usedFor: type?.usedFor ?? 'any',
          validDays: type?.validDays ?? 90,
          pointsPrice: type?.pointsPrice,
          quota: type?.quota,
          isActive: type?.isActive ?? true,
        }}
      >
        {(fields) => (
          <>
            {type && <input type="hidden" name={fields.couponTypeId.name} value={type.id} />}
            {type && type.issuedCount > 0 && <Notice>{t('settings.promised')}</Notice>}
            <TextField field={fields.name} label={t('settings.couponName')} />
            <CouponWorthFields fields={fields} currency={currency} />
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField field={fields.validDays} label={t('settings.validDays')} inputMode="numeric" />
              <TextField
                field={fields.quota}
                label={t('settings.quota')}
                hint={t('settings.quotaHint')}
                inputMode="numeric"
              />
            </div>
            <TextField
              field={fields.pointsPrice}
              label={t('settings.pointsPrice')}
              hint={t('settings.pointsPriceHint')}
              inputMode="numeric"
            />
            <CheckboxField field={fields.isActive} label={t('settings.active')} look="switch" />
            <FormActions>
              <SubmitButton>{t('settings.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
