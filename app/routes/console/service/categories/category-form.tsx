import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { clockHours, dispatchWays } from '#app/domain/tickets/categories/category-fields.ts';
import type { CategoryDetail } from '#app/domain/tickets/categories/get-category.ts';
import { categorySchema, minutesText } from './category-schema.ts';

type CategoryFormProps = {
  /** Null for a new one of `groupId`. */
  category: CategoryDetail | null;
  groupId: string;
  groups: readonly { id: string; name: string; kind: string }[];
  departments: readonly { id: string; name: string }[];
  backTo: string;
};

export function CategoryForm({ category, groupId, groups, departments, backTo }: CategoryFormProps) {
  const { t } = useTranslation('desk');
  const kind = groups.find(({ id }) => id === groupId)?.kind;
  const options = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form schema={categorySchema} defaultValue={defaultsOf(category, groupId)} className="max-w-3xl">
      {(fields) => (
        <>
          <Card>
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField field={fields.name} label={t('categories.fields.name')} autoComplete="off" />
              <SelectField
                field={fields.parentId}
                label={t('categories.fields.group')}
                options={options(groups.filter((group) => group.kind === kind))}
              />
            </div>
          </Card>
          <Card title={t('categories.levels')} description={t('categories.fields.minutesHint')}>
            <div className="space-y-5">
              <div className="grid gap-5 sm:grid-cols-3">
                <TextField field={fields.respond} label={t('categories.fields.respond')} autoComplete="off" />
                <TextField field={fields.arrive} label={t('categories.fields.arrive')} autoComplete="off" />
                <TextField field={fields.resolve} label={t('categories.fields.resolve')} autoComplete="off" />
              </div>
              <ChoiceField
                field={fields.clockHours}
                label={t('categories.fields.hours')}
                columns={2}
                options={clockHours.map((value) => ({ value, label: t(`categories.hours.${value}`) }))}
              />
            </div>
          </Card>
          <Card title={t('categories.work')}>
            <div className="space-y-5">
              <SelectField
                field={fields.departmentId}
                label={t('categories.fields.department')}
                placeholder={t('categories.fields.noDepartment')}
                options={options(departments)}
              />
              <ChoiceField
                field={fields.dispatch}
                label={t('categories.fields.dispatch')}
                look="cards"
                columns={3}
                options={dispatchWays.map((value) => ({
                  value,
                  label: t(`categories.dispatch.${value}`),
                  hint: t(`categories.dispatchHints.${value}`),
                }))}
              />
              <TextField
                field={fields.skills}
                label={t('categories.fields.skills')}
                hint={t('categories.fields.skillsHint')}
                autoComplete="off"
              />
            </div>
          </Card>
          <Card title={t('categories.owner')}>
            <div className="space-y-4">
              <CheckboxField
                field={fields.takesAppointments}
                label={t('categories.fields.appointments')}
                look="switch"
              />
              <CheckboxField
                field={fields.isChargeable}
                label={t('categories.fields.chargeable')}
                look="switch"
              />
              <CheckboxField
                field={fields.needsCallback}
                label={t('categories.fields.callback')}
                look="switch"
              />
              <CheckboxField field={fields.isActive} label={t('categories.fields.active')} look="switch" />
            </div>
          </Card>
          <FormActions>
            <LinkButton to={backTo}>{t('categories.cancel')}</LinkButton>
            <SubmitButton>{t('categories.save')}</SubmitButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}

const ticked = (value: boolean) => (value ? 'on' : '');

function defaultsOf(category: CategoryDetail | null, groupId: string) {
  if (!category)
    return {
      parentId: groupId,
      clockHours: 'business',
      dispatch: 'manual',
      needsCallback: 'on',
      isActive: 'on',
    };
  return {
    parentId: category.parentId,
    name: category.name,
    respond: minutesText(category.respondMinutes),
    arrive: minutesText(category.arriveMinutes),
    resolve: minutesText(category.resolveMinutes),
    clockHours: category.clockHours,
    departmentId: category.departmentId ?? '',
    dispatch: category.dispatch,
    skills: category.skills.join(', '),
    takesAppointments: ticked(category.takesAppointments),
    isChargeable: ticked(category.isChargeable),
    needsCallback: ticked(category.needsCallback),
    isActive: ticked(category.isActive),
  };
}
