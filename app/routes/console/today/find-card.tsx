import { Form } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Input } from '#app/components/ui/input.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';

/** The first move of most of the work at a desk or a phone: find the property. */
export function FindCard() {
  const { t } = useTranslation('today');
  return (
    <Card
      title={t('search.title')}
      description={t('search.text')}
      actions={
        <TextLink to="/console/money/bills" className="text-sm">
          {t('search.bills')}
        </TextLink>
      }
    >
      <Form action="/console/properties" method="get" role="search" className="flex max-w-xl gap-2">
        <Input
          type="search"
          name="q"
          required
          autoComplete="off"
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          className="min-w-0 flex-1"
        />
        <Button type="submit" variant="primary">
          <Search aria-hidden />
          {t('search.action')}
        </Button>
      </Form>
    </Card>
  );
}
