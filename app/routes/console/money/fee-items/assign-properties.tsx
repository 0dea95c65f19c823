import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { PropertiesField } from '../property-choice/properties-field.tsx';
import { assignSchema } from './assign-schema.ts';
import { FirstBillHint } from './first-bill-hint.tsx';

type AssignPropertiesProps = { item: FeeItemView; today: Day; trigger: ReactNode };

/** Charges the item to chosen properties from a day on. */
export function AssignProperties({ item, today, trigger }: AssignPropertiesProps) {
  const { t } = useTranslation('billing');
  return (
    <FormDialog
      form="assign"
      trigger={trigger}
      title={t('feeItems.assign')}
      description={t('feeItems.assignText')}
    >
      <Form id="assign" schema={assignSchema} defaultValue={{ startsOn: today }}>
        {(fields) => (
          <>
            <PropertiesField field={fields.propertyIds} label={t('feeItems.assignWhich')} />
            <div className="grid items-start gap-5 sm:grid-cols-2">
              <DateField field={fields.startsOn} label={t('feeItems.startsOn')} />
              <DateField field={fields.endsOn} label={t('feeItems.endsOn')} />
            </div>
            <FirstBillHint item={item} startsOn={fields.startsOn.value} today={today} />
            <FormActions>
              <SubmitButton>{t('feeItems.assignSave')}</SubmitButton>
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
