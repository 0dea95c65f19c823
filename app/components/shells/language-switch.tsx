import { Form, useLocation } from '@remix-run/react';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';

/** To the other language. The whole page is loaded again, because all of its words change. */
export function LanguageSwitch({ compact = false }: { compact?: boolean }) {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <Form method="post" action="/preferences" reloadDocument>
      <input type="hidden" name="returnTo" value={pathname + search} />
      <Button
        type="submit"
        name="language"
        value={other}
        variant="ghost"
        size={compact ? 'icon' : 'md'}
        lang={other}
        aria-label={t('appearance.switchLanguage')}
      >
        <Languages aria-hidden />
        {!compact && t('appearance.switchLanguage')}
      </Button>
    </Form>
  );
}
