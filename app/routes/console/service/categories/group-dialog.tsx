import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { categoryKinds } from '#app/domain/tickets/categories/category-fields.ts';
import type { CategoryGroup } from '#app/domain/tickets/categories/list-categories.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { groupSchema } from './category-schema.ts';

/** Makes a group, or changes one. */
export function GroupDialog({
  id,
  trigger,
  group,
}: {
  id: string;
  trigger: ReactNode;
  group?: CategoryGroup;
}) {
  const { t } = useTranslation(['desk', 'tickets']);
  return (
    <FormDialog form={id} size="sm" title={group ? group.name : t('categories.newGroup')} trigger={trigger}>
      <Form
        id={id}
        schema={groupSchema}
        defaultValue={{ name: group?.name, kind: 'repair', isActive: group && !group.isActive ? '' : 'on' }}
      >
        {(fields) => (
          <>
            {group && <input type="hidden" name="groupId" value={group.id} />}
            <TextField field={fields.name} label={t('categories.fields.name')} autoComplete="off" />
            {!group && (
              <SelectField
                field={fields.kind}
                label={t('categories.fields.kind')}
                options={categoryKinds.map((value) => ({ value, label: t(`tickets:kind.${value}`) }))}
                optional={false}
              />
            )}
            <CheckboxField field={fields.isActive} label={t('categories.fields.active')} look="switch" />
            <FormActions>
              <SubmitButton>{t('categories.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
