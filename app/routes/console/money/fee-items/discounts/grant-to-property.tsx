import { useFetcher } from '@remix-run/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog, DialogClose } from '#app/components/ui/dialog.tsx';
import type { FormReply } from '#app/http/submit-form.ts';
import type { Day } from '#app/kernel/dates.ts';
import { DiscountFields } from './discount-fields.tsx';
import { discountSchema } from './discount-schema.ts';

type GrantToPropertyProps = {
  propertyId: string;
  feeItems: readonly { id: string; name: string }[];
  today: Day;
  trigger: ReactNode;
};

/** A discount for the property whose page this is; it stays open with the errors and closes when it is granted. */
export function GrantToProperty({ propertyId, feeItems, today, trigger }: GrantToPropertyProps) {
  const { t } = useTranslation('fees');
  const [open, setOpen] = useState(false);
  const fetcher = useFetcher<Partial<FormReply>>();
  const sent = fetcher.state === 'loading' && fetcher.formMethod === 'POST' && !fetcher.data?.submission;
  useEffect(() => {
    if (sent) setOpen(false);
  }, [sent]);
  return (
    <Dialog
      trigger={trigger}
      title={t('discounts.grant')}
      description={t('discounts.grantText')}
      open={open}
      onOpenChange={setOpen}
    >
      <Form
        id="property-discount"
        schema={discountSchema}
        fetcher={fetcher}
        action="/console/money/fee-items/discounts"
        defaultValue={{ kind: 'hardship', startsOn: today }}
      >
        {(fields) => (
          <>
            <input type="hidden" name="back" value={propertyId} />
            <input type="hidden" name={fields.target.name} value="properties" />
            <input type="hidden" name={`${fields.propertyIds.name}[0]`} value={propertyId} />
            <DiscountFields fields={fields} feeItems={feeItems} />
            <FormActions>
              <SubmitButton>{t('discounts.save')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}
