import { Form } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Input } from '#app/components/ui/input.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';

const places = {
  counter: { action: '/console/money/counter', beside: '/console/money/payments', link: 'counter.payments' },
  search: { action: '/console/properties', beside: '/console/money/bills', link: 'search.bills' },
} as const;

/** The first move of most of the work at a counter or a phone: find the property. */
export function FindCard({ purpose }: { purpose: keyof typeof places }) {
  const { t } = useTranslation('today');
  const { action, beside, link } = places[purpose];
  return (
    <Card
      title={t(`${purpose}.title`)}
      description={t(`${purpose}.text`)}
      actions={
        <TextLink to={beside} className="text-sm">
          {t(link)}
        </TextLink>
      }
    >
      <Form action={action} method="get" role="search" className="flex max-w-xl gap-2">
        <Input
          type="search"
          name="q"
          required
          autoComplete="off"
          aria-label={t(`${purpose}.label`)}
          placeholder={t(`${purpose}.label`)}
          className="min-w-0 flex-1"
        />
        <Button type="submit" variant="primary">
          <Search aria-hidden />
          {t(`${purpose}.action`)}
        </Button>
      </Form>
    </Card>
  );
}
