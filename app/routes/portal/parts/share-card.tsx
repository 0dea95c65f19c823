import { Form, useNavigation } from '@remix-run/react';
import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { OwnBill } from '#app/domain/portal/own-bill.ts';
import { CopyLink } from './copy-link.tsx';

type ShareCardProps = {
  bills: OwnBill[];
  oneProperty: boolean;
  /** The link that was just made. */
  shared: { url: string } | null;
};

/** Makes a link by which somebody else pays, and shows it this once. */
export function ShareCard({ bills, oneProperty, shared }: ShareCardProps) {
  const { t } = useTranslation('pay');
  const pending = useNavigation().formData?.get('intent') === 'share';
  return (
    <Card title={t('share.title')} description={t('share.text')}>
      {shared ? (
        <CopyLink url={shared.url} />
      ) : oneProperty ? (
        <Form method="post" preventScrollReset>
          {bills.map(({ id }) => (
            <input key={id} type="hidden" name="billId" value={id} />
          ))}
          <Button type="submit" name="intent" value="share" pending={pending}>
            <Share2 aria-hidden />
            {t('share.make')}
          </Button>
        </Form>
      ) : (
        <p className="text-muted text-sm">{t('share.oneProperty')}</p>
      )}
      <p className="mt-4 text-sm">
        <TextLink to="/shared-links">{t('share.links')}</TextLink>
      </p>
    </Card>
  );
}
