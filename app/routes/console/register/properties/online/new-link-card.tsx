import { Form, useNavigation } from '@remix-run/react';
import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import type { BillView } from '#app/domain/billing/bill-view.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { CopyLink } from '#app/routes/portal/parts/copy-link.tsx';

type NewLinkCardProps = { bills: readonly BillView[]; currency: string; url: string | null };

/** Makes a link for chosen bills, and shows it this once. */
export function NewLinkCard({ bills, currency, url }: NewLinkCardProps) {
  const { t, i18n } = useTranslation('pay');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const pending = useNavigation().formData?.get('intent') === 'share';
  return (
    <Card title={t('staff.share')} description={t('staff.shareText')}>
      {url && (
        <div className="mb-5">
          <CopyLink url={url} />
        </div>
      )}
      {bills.length === 0 ? (
        <p className="text-muted text-sm">{t('staff.nothingOpen')}</p>
      ) : (
        <Form method="post" preventScrollReset>
          {csrf && <input type="hidden" name="csrf" value={csrf} />}
          <ul className="mb-4 divide-y divide-line">
            {bills.map((bill) => (
              <li key={bill.id}>
                <label htmlFor={`bill-${bill.id}`} className="flex min-h-11 items-center gap-3 py-2 text-sm">
                  <Checkbox
                    id={`bill-${bill.id}`}
                    name="billId"
                    value={bill.id}
                    defaultChecked={bill.isOverdue}
                  />
                  <span className="min-w-0 flex-1">
                    {bill.feeItem.name}{' '}
                    <span className="text-muted">{formatPeriod(bill.period, i18n.language)}</span>
                  </span>
                  <span className="figures font-medium">{format.money(openAmount(bill), currency)}</span>
                </label>
              </li>
            ))}
          </ul>
          <Button type="submit" name="intent" value="share" variant="primary" pending={pending}>
            <Share2 aria-hidden />
            {t('share.make')}
          </Button>
        </Form>
      )}
    </Card>
  );
}
