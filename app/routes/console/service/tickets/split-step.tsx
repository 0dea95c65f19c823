import { Split } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import type { CategoryChoice } from '#app/domain/tickets/lists/list-ticket-choices.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { CategoryField } from './category-field.tsx';
import { groupsLike } from './revise-step.tsx';
import { splitSchema } from './ticket-steps.ts';

type SplitStepProps = { ticket: TicketDetail; groups: readonly CategoryChoice[] };

export function SplitStep({ ticket, groups }: SplitStepProps) {
  const { t } = useTranslation('desk');
  return (
    <FormDialog
      form="split"
      title={t('step.splitTitle')}
      description={t('step.splitText')}
      trigger={
        <Button>
          <Split aria-hidden />
          {t('step.split')}
        </Button>
      }
    >
      <Form id="split" schema={splitSchema}>
        {(fields) => (
          <>
            <CategoryField
              field={fields.categoryId}
              label={t('list.category')}
              groups={groupsLike(groups, ticket.confidential)}
            />
            <TextField field={fields.title} label={t('step.titleField')} autoComplete="off" />
            <TextareaField field={fields.description} label={t('ticket.description')} rows={3} />
            <FormActions>
              <SubmitButton>{t('step.split')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
