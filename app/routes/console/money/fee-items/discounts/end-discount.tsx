import { useFetcher } from '@remix-run/react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { ConfirmDialog } from '#app/components/ui/confirm-dialog.tsx';
import { useRootData } from '#app/components/use-root-data.ts';

/** Ends a discount today, after asking. */
export function EndDiscount({ discountId, propertyId }: { discountId: string; propertyId: string }) {
  const { t } = useTranslation('fees');
  const form = useId();
  const csrf = useRootData()?.csrf;
  const fetcher = useFetcher();
  const [open, setOpen] = useState(false);
  const answered = fetcher.state === 'loading';
  useEffect(() => {
    if (answered) setOpen(false);
  }, [answered]);
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      pending={fetcher.state !== 'idle'}
      title={t('discounts.endQuestion', { count: 1 })}
      description={t('discounts.endText')}
      confirmLabel={t('discounts.end')}
      danger
      submit={{ form, name: 'intent', value: 'end' }}
      trigger={
        <Button size="sm" variant="ghost">
          {t('discounts.end')}
        </Button>
      }
    >
      <fetcher.Form id={form} method="post" action="/console/money/fee-items/discounts">
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        <input type="hidden" name="id" value={discountId} />
        <input type="hidden" name="back" value={propertyId} />
      </fetcher.Form>
    </ConfirmDialog>
  );
}
