import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import type { ContractorView } from '#app/domain/contractors/list-contractors.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { contractorFormSchema } from './contractor-form-schema.ts';

/** A contractor is written down, or changed. */
export function ContractorDialog({
  contractor,
  trigger,
}: {
  contractor?: ContractorView;
  trigger: ReactNode;
}) {
  const { t } = useTranslation(['dispatch', 'common']);
  const form = contractor ? `contractor-${contractor.id}` : 'contractor-new';
  return (
    <FormDialog
      form={form}
      trigger={trigger}
      title={t(contractor ? 'contractors.editTitle' : 'contractors.new')}
    >
      <Form
        id={form}
        schema={contractorFormSchema}
        defaultValue={{
          name: contractor?.name,
          contactName: contractor?.contactName,
          phone: contractor?.phone,
          email: contractor?.email,
          skills: contractor?.skills.join(', '),
        }}
      >
        {(fields) => (
          <>
            {contractor && <input type="hidden" name="contractorId" value={contractor.id} />}
            {contractor && <input type="hidden" name="isActive" value={String(contractor.isActive)} />}
            <TextField field={fields.name} label={t('contractors.name')} />
            <TextField field={fields.contactName} label={t('contractors.contactName')} optional />
            <TextField field={fields.phone} label={t('contractors.phone')} type="tel" />
            <TextField
              field={fields.email}
              label={t('contractors.email')}
              hint={t('contractors.emailHint')}
              type="email"
              optional
            />
            <TextField
              field={fields.skills}
              label={t('contractors.skills')}
              hint={t('contractors.skillsHint')}
              optional
            />
            <FormActions>
              <SubmitButton>{t('common:action.save')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('common:action.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
