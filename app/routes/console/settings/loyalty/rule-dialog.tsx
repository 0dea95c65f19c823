import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { earnedFor } from '#app/domain/points/point-events.ts';
import { minorToText } from '#app/kernel/money.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { ruleSchema } from './loyalty-schemas.ts';
import type { PointRuleView } from './point-rules.tsx';

type RuleDialogProps = {
  /** The rule that is changed; a new one when absent. */
  rule?: PointRuleView;
  trigger: ReactNode;
  currency: string;
};

/** For what points are given, how many, and how long they are good for. */
export function RuleDialog({ rule, trigger, currency }: RuleDialogProps) {
  const { t } = useTranslation('quotations');
  const schema = useMemo(() => ruleSchema(currency), [currency]);
  const form = rule ? `rule-${rule.id}` : 'rule-new';
  return (
    <FormDialog form={form} trigger={trigger} title={t(rule ? 'settings.editRule' : 'settings.newRule')}>
      <Form
        id={form}
        schema={schema}
        defaultValue={{
          event: rule?.event ?? 'bill_paid_on_time',
          name: rule?.name,
          points: rule?.points,
          perAmount: rule?.perAmount == null ? undefined : minorToText(rule.perAmount, currency),
          validMonths: rule ? rule.validMonths : 12,
          isActive: rule?.isActive ?? true,
        }}
      >
        {(fields) => (
          <>
            {rule ? (
              <>
                <input type="hidden" name={fields.pointRuleId.name} value={rule.id} />
                <input type="hidden" name={fields.event.name} value={rule.event} />
              </>
            ) : (
              <SelectField
                field={fields.event}
                label={t('settings.event')}
                options={earnedFor.map((value) => ({ value, label: t(`settings.events.${value}`) }))}
              />
            )}
            <TextField field={fields.name} label={t('settings.ruleName')} hint={t('settings.ruleNameHint')} />
            <TextField field={fields.points} label={t('settings.points')} inputMode="numeric" />
            {(rule?.event ?? fields.event.value) === 'bill_paid_on_time' && (
              <MoneyField
                field={fields.perAmount}
                label={t('settings.perAmount')}
                hint={t('settings.perAmountHint')}
                currency={currency}
              />
            )}
            <TextField
              field={fields.validMonths}
              label={t('settings.validMonths')}
              hint={t('settings.validMonthsHint')}
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
