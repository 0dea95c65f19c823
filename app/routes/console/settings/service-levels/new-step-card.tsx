import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { clockStages } from '#app/domain/tickets/machine/transitions.ts';
import { useRoleName } from '../staff/use-role-name.ts';
import { escalationSchema, sides, units } from './escalation-schema.ts';

type NewStepCardProps = {
  categories: readonly { id: string; name: string }[];
  roles: readonly { id: string; key: string; name: string }[];
  staff: readonly { id: string; name: string }[];
};

export function NewStepCard({ categories, roles, staff }: NewStepCardProps) {
  const { t } = useTranslation('levels');
  const roleName = useRoleName();
  return (
    <Card title={t('steps.new')} description={t('steps.newText')}>
      <Form
        id="step"
        schema={escalationSchema}
        defaultValue={{ stage: 'resolve', amount: 30, unit: 'minutes', side: 'after', to: 'department_lead' }}
      >
        {(fields) => (
          <>
            <SelectField
              field={fields.stage}
              label={t('steps.stage')}
              options={clockStages.map((value) => ({ value, label: t(`stages.${value}`) }))}
            />
            <div className="grid grid-cols-2 items-start gap-3">
              <TextField
                field={fields.amount}
                label={t('steps.amount')}
                inputMode="numeric"
                autoComplete="off"
              />
              <SelectField
                field={fields.unit}
                label={t('steps.unit')}
                options={units.map((value) => ({ value, label: t(`units.${value}`) }))}
              />
            </div>
            <SelectField
              field={fields.side}
              label={t('steps.side')}
              options={sides.map((value) => ({ value, label: t(`sides.${value}`) }))}
            />
            <SelectField
              field={fields.to}
              label={t('steps.to')}
              options={[
                { value: 'assignee', label: t('audiences.assignee') },
                { value: 'department_lead', label: t('audiences.department_lead') },
                ...roles.map((role) => ({
                  value: `role:${role.id}`,
                  label: t('steps.everyOf', { role: roleName(role) }),
                })),
                ...staff.map(({ id, name }) => ({ value: `member:${id}`, label: name })),
              ]}
            />
            <SelectField
              field={fields.categoryId}
              label={t('steps.category')}
              hint={t('steps.categoryHint')}
              placeholder={t('steps.allCategories')}
              optional
              options={categories.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SubmitButton variant="secondary" wide>
              {t('steps.add')}
            </SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
