import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { ConfirmDialog } from '#app/components/ui/confirm-dialog.tsx';
import { useRootData } from '#app/components/use-root-data.ts';

type WithdrawQuotationProps = { action: string; back: string; number: string };

export function WithdrawQuotation({ action, back, number }: WithdrawQuotationProps) {
  const { t } = useTranslation('quotations');
  const form = useId();
  const csrf = useRootData()?.csrf;
  const [open, setOpen] = useState(false);
  const sending = useNavigation().formData?.get('_form') === form;
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current && !sending) setOpen(false);
    sent.current = sending;
  }, [sending]);
  return (
    <ConfirmDialog
      trigger={<Button size="sm">{t('withdraw')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('withdrawTitle', { number })}
      description={t('withdrawText')}
      confirmLabel={t('withdraw')}
      danger
      pending={sending}
      submit={{ form, name: 'intent', value: 'withdraw' }}
    >
      <Form method="post" action={action} id={form} preventScrollReset>
        <input type="hidden" name="_form" value={form} />
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        <input type="hidden" name="back" value={back} />
      </Form>
    </ConfirmDialog>
  );
}
