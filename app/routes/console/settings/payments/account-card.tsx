import { Form, useNavigation } from '@remix-run/react';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { PaymentAccountView } from '#app/domain/payments/accounts/payment-account-view.ts';

type AccountCardProps = { account: PaymentAccountView; canConnect: boolean };

/** How the company stands with Stripe, in a sentence, and the one thing to do next. */
export function AccountCard({ account, canConnect }: AccountCardProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const pending = useNavigation().formData?.get('intent') === 'connect';
  const { status, stripeAccountId, chargesEnabled, payoutsEnabled, updatedAt } = account;
  const wanted = account.requirements.currentlyDue.length + account.requirements.pastDue.length;
  // Nothing to tell Stripe while it checks, or when all is well.
  const next = status === 'pending' || (status === 'enabled' && wanted === 0) ? null : status;
  const yesNo = (yes: boolean) => t(yes ? 'payments.yes' : 'payments.no');
  return (
    <Card title={t(`payments.about.${status}.title`)} description={t(`payments.about.${status}.text`)}>
      <div className="space-y-5">
        {stripeAccountId && (
          <DescriptionList
            items={[
              { label: t('payments.charges'), value: yesNo(chargesEnabled) },
              { label: t('payments.payouts'), value: yesNo(payoutsEnabled) },
              { label: t('payments.account'), value: <code className="break-all">{stripeAccountId}</code> },
              { label: t('payments.checked'), value: updatedAt && format.moment(updatedAt) },
            ]}
          />
        )}
        {next && canConnect && (
          <Form method="post">
            <input type="hidden" name="intent" value="connect" />
            {csrf && <input type="hidden" name="csrf" value={csrf} />}
            <Button type="submit" variant="primary" pending={pending} className="max-sm:w-full">
              {t(`payments.connect.${next}`)}
              <ExternalLink aria-hidden />
            </Button>
            <p className="mt-2 text-muted text-sm">{t('payments.leaves')}</p>
          </Form>
        )}
        {next && !canConnect && <p className="text-muted text-sm">{t('payments.askAdministrator')}</p>}
      </div>
    </Card>
  );
}
