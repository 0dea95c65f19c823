import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { urgencies } from '#app/domain/tickets/desk/urgencies.ts';
import type { CategoryChoice } from '#app/domain/tickets/lists/list-ticket-choices.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { CategoryField } from './category-field.tsx';
import { reviseSchema } from './ticket-steps.ts';

type ReviseStepProps = { ticket: TicketDetail; groups: readonly CategoryChoice[] };

export function ReviseStep({ ticket, groups }: ReviseStepProps) {
  const { t } = useTranslation(['desk', 'tickets']);
  return (
    <FormDialog
      form="revise"
      title={t('step.reviseTitle')}
      trigger={
        <Button>
          <Pencil aria-hidden />
          {t('step.revise')}
        </Button>
      }
    >
      <Form
        id="revise"
        schema={reviseSchema}
        defaultValue={{
          categoryId: ticket.category.id,
          title: ticket.title,
          description: ticket.description,
          urgency: ticket.urgency,
          place: ticket.place ?? '',
          contactName: ticket.contactName ?? '',
          contactPhone: ticket.contactPhone ?? '',
        }}
      >
        {(fields) => (
          <>
            <CategoryField
              field={fields.categoryId}
              label={t('list.category')}
              groups={withOwn(groupsLike(groups, ticket.confidential), ticket)}
            />
            <TextField field={fields.title} label={t('step.titleField')} autoComplete="off" />
            <TextareaField field={fields.description} label={t('ticket.description')} rows={4} />
            <SelectField
              field={fields.urgency}
              label={t('list.urgency')}
              options={urgencies.map((value) => ({ value, label: t(`tickets:urgency.${value}`) }))}
            />
            <TextField field={fields.place} label={t('record.place')} autoComplete="off" />
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField field={fields.contactName} label={t('record.contactName')} autoComplete="off" />
              <TextField
                field={fields.contactPhone}
                label={t('record.contactPhone')}
                type="tel"
                autoComplete="off"
              />
            </div>
            <FormActions>
              <SubmitButton>{t('step.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

/** What was told in confidence stays among its like. */
export function groupsLike(groups: readonly CategoryChoice[], confidential: boolean): CategoryChoice[] {
  return groups.filter(({ kind }) => (kind === 'complaint' || kind === 'suggestion') === confidential);
}

/** The ticket's own category may have gone out of use. */
function withOwn(groups: CategoryChoice[], { category, kind }: TicketDetail): CategoryChoice[] {
  if (groups.some((group) => group.categories.some(({ id }) => id === category.id))) return groups;
  const own = { id: category.id, name: category.name };
  return [...groups, { id: own.id, name: category.parentName ?? '', kind, categories: [own] }];
}
