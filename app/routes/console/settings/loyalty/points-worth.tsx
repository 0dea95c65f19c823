import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { type LoyaltyRules, worthOfPoints } from '#app/domain/points/points-worth.ts';
import { minorDigits } from '#app/kernel/money.ts';
import { policySchema } from './loyalty-schemas.ts';

type PointsWorthProps = {
  policy: LoyaltyRules;
  /** Points that owners have, and how many of them have any. */
  totals: { people: number; points: bigint };
  currency: string;
};

/** What points are worth, how much they may pay, and what the company owes in points. */
export function PointsWorth({ policy, totals, currency }: PointsWorthProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const unit = format.money(10n ** BigInt(minorDigits(currency)), currency);
  const worth = worthOfPoints(Number(totals.points), policy, currency);
  return (
    <Card
      title={t('settings.policy')}
      footer={
        totals.people === 0
          ? t('settings.nobody')
          : t('settings.outstanding', {
              count: totals.people,
              owners: format.number(totals.people),
              points: format.number(totals.points),
              amount: format.money(worth, currency),
            })
      }
    >
      <Form id="policy" schema={policySchema} defaultValue={policy}>
        {(fields) => (
          <>
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField
                field={fields.pointsPerMajor}
                label={t('settings.pointsPerMajor', { unit })}
                hint={t('settings.pointsPerMajorHint', { unit })}
                inputMode="numeric"
              />
              <TextField
                field={fields.maxPercent}
                label={t('settings.maxPercent')}
                hint={t('settings.maxPercentHint')}
                inputMode="numeric"
                suffix="%"
              />
            </div>
            <FormActions>
              <SubmitButton>{t('settings.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </Card>
  );
}
