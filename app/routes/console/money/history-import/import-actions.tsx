import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { useRootData } from '#app/components/use-root-data.ts';

/** Take a checked table over, or give it up. */
export function ImportActions({ rows, hasErrors }: { rows: number; hasErrors: boolean }) {
  const { t } = useTranslation('charges');
  const csrf = useRootData()?.csrf;
  const sending = useNavigation().state !== 'idle';
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      <Button type="submit" name="intent" value="cancel" variant="ghost">
        {t('cancel')}
      </Button>
      {!hasErrors && (
        <Button type="submit" name="intent" value="apply" variant="primary" pending={sending}>
          {t('apply', { count: rows })}
        </Button>
      )}
    </Form>
  );
}
