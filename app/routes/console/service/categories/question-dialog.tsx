import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import type { CategoryDetail } from '#app/domain/tickets/categories/get-category.ts';
import { ticketFieldKinds } from '#app/domain/tickets/categories/ticket-field-kinds.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { questionSchema } from './category-schema.ts';

type QuestionDialogProps = { question?: CategoryDetail['fields'][number]; trigger: ReactNode };

export function QuestionDialog({ question, trigger }: QuestionDialogProps) {
  const { t } = useTranslation('desk');
  const id = question ? `question-${question.id}` : 'question';
  return (
    <FormDialog
      form={id}
      title={t(question ? 'categories.questions.edit' : 'categories.questions.add')}
      trigger={trigger}
    >
      <Form
        id={id}
        schema={questionSchema}
        defaultValue={{
          label: question?.label,
          kind: question?.kind ?? 'text',
          choices: question?.choices.join('\n'),
          isRequired: question?.isRequired ? 'on' : '',
        }}
      >
        {(fields) => (
          <>
            {question && <input type="hidden" name="fieldId" value={question.id} />}
            <TextField field={fields.label} label={t('categories.questions.label')} autoComplete="off" />
            <SelectField
              field={fields.kind}
              label={t('categories.questions.kind')}
              options={ticketFieldKinds.map((value) => ({
                value,
                label: t(`categories.questions.kinds.${value}`),
              }))}
            />
            {fields.kind.value === 'choice' && (
              <TextareaField
                field={fields.choices}
                label={t('categories.questions.choices')}
                hint={t('categories.questions.choicesHint')}
                rows={5}
                optional={false}
              />
            )}
            <CheckboxField field={fields.isRequired} label={t('categories.questions.required')} />
            <FormActions>
              <SubmitButton>{t('categories.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
