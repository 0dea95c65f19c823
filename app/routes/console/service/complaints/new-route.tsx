import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { customerLevels } from '#app/domain/complaints/complaint-kinds.ts';
import { FormDialog } from '../../form-dialog.tsx';
import type { Handlers } from './pass-dialog.tsx';
import { routeSchema } from './route-schema.ts';

type NewRouteProps = { choices: Handlers & { categories: readonly { id: string; name: string }[] } };

/** A rule for customers of one level; saved again for the same, it takes the old one's place. */
export function NewRoute({ choices: { categories, departments, members } }: NewRouteProps) {
  const { t } = useTranslation('aftercare');
  return (
    <FormDialog
      form="route"
      title={t('routes.new')}
      description={t('routes.either')}
      trigger={
        <Button variant="primary">
          <Plus aria-hidden />
          {t('routes.new')}
        </Button>
      }
    >
      <Form id="route" schema={routeSchema} defaultValue={{ customerLevel: 'vip' }}>
        {(fields) => (
          <>
            <SelectField
              field={fields.customerLevel}
              label={t('routes.level')}
              options={customerLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
            />
            <SelectField
              field={fields.categoryId}
              label={t('routes.category')}
              placeholder={t('routes.all')}
              options={categories.map(({ id, name }) => ({ value: id, label: name }))}
              optional
            />
            <SelectField
              field={fields.departmentId}
              label={t('routes.department')}
              placeholder={t('routes.chooseDepartment')}
              options={departments.map(({ id, name }) => ({ value: id, label: name }))}
              optional
            />
            <ComboboxField
              field={fields.membershipId}
              label={t('routes.member')}
              placeholder={t('routes.chooseMember')}
              options={members.map(({ id, name, departmentName }) => ({
                value: id,
                label: name,
                ...(departmentName && { hint: departmentName }),
              }))}
              optional
            />
            <FormActions>
              <SubmitButton>{t('routes.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
