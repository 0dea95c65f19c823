import { UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import type { Day } from '#app/kernel/dates.ts';
import { FormDialog } from '../form-dialog.tsx';
import { deputySchema } from './deputy-schema.ts';

type DeputyDialogProps = {
  /** Everybody who can be named. */
  members: readonly { id: string; name: string }[];
  /** The reader, who is away by default; others may be chosen only by whoever sets the flows. */
  me: string;
  canNameAll: boolean;
  today: Day;
};

export function DeputyDialog({ members, me, canNameAll, today }: DeputyDialogProps) {
  const { t } = useTranslation('approvals');
  const options = members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog
      form="deputy"
      title={t('deputies.new')}
      description={t('deputies.description')}
      trigger={
        <Button variant="primary">
          <UserRoundPlus aria-hidden />
          {t('deputies.new')}
        </Button>
      }
    >
      <Form id="deputy" schema={deputySchema} defaultValue={{ membershipId: me, startsOn: today }}>
        {(fields) => (
          <>
            {canNameAll ? (
              <ComboboxField field={fields.membershipId} label={t('deputies.member')} options={options} />
            ) : (
              <input type="hidden" name={fields.membershipId.name} value={me} />
            )}
            <ComboboxField
              field={fields.deputyId}
              label={t('deputies.deputy')}
              options={canNameAll ? options : options.filter(({ value }) => value !== me)}
            />
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <DateField field={fields.startsOn} label={t('deputies.startsOn')} />
              <DateField field={fields.endsOn} label={t('deputies.endsOn')} min={today} />
            </div>
            <FormActions>
              <SubmitButton>{t('deputies.save')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
