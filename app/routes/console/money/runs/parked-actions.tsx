import { Form as RemixForm } from '@remix-run/react';
import { EyeOff, MoreHorizontal, ReceiptText } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { Menu, MenuItem } from '#app/components/ui/menu.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import type { ParkedContract } from '#app/domain/billing/parked-contract.ts';
import { dismissSchema } from './parked-schema.ts';
import { useRunWords } from './use-run-words.ts';

/** What can be done with a contract that could not be billed: bill it now, or take it off the list for a reason. */
export function ParkedActions({ contract }: { contract: ParkedContract }) {
  const { t } = useTranslation('runs');
  const { months } = useRunWords();
  const csrf = useRootData()?.csrf;
  const form = useId();
  const [dismissing, setDismissing] = useState(false);
  const name = `${contract.communityName} ${contract.propertyCode}`;
  return (
    <>
      <RemixForm id={form} method="post" preventScrollReset className="hidden">
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        <input type="hidden" name="contract" value={`${contract.runId}_${contract.propertyId}`} />
        <input type="hidden" name="name" value={name} />
      </RemixForm>
      <Menu
        trigger={
          <Button size="sm" variant="ghost" aria-label={t('parked.menu', { property: name })}>
            <MoreHorizontal aria-hidden />
          </Button>
        }
      >
        <MenuItem icon={ReceiptText} submit={{ form, name: 'intent', value: 'bill' }}>
          {t('parked.billNow')}
        </MenuItem>
        <MenuItem icon={EyeOff} onSelect={() => setDismissing(true)}>
          {t('parked.dismiss')}
        </MenuItem>
      </Menu>
      <Dialog
        open={dismissing}
        onOpenChange={setDismissing}
        title={t('parked.dismissTitle')}
        description={t('parked.dismissText', {
          item: contract.feeItemName,
          property: name,
          month: months(contract),
        })}
      >
        <Form
          id={`dismiss-${contract.runId}${contract.propertyId}${contract.feeItemId}`}
          schema={dismissSchema}
          defaultValue={{
            run: contract.runId,
            property: contract.propertyId,
            feeItem: contract.feeItemId,
          }}
        >
          {(fields) => (
            <>
              {(['run', 'property', 'feeItem'] as const).map((field) => (
                <input
                  key={field}
                  type="hidden"
                  name={fields[field].name}
                  defaultValue={fields[field].initialValue}
                />
              ))}
              <TextField field={fields.reason} label={t('parked.reason')} autoComplete="off" />
              <FormActions>
                <SubmitButton>{t('parked.dismiss')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      </Dialog>
    </>
  );
}
