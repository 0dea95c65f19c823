import { Printer } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';

/** Prints the page: what of it is for paper says the style sheet. The key P does the same, outside of fields. */
export function PrintButton() {
  const { t } = useTranslation('counter');
  useEffect(() => {
    const print = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (event.key.toLowerCase() !== 'p' || event.ctrlKey || event.metaKey || event.altKey || inField)
        return;
      event.preventDefault();
      window.print();
    };
    window.addEventListener('keydown', print);
    return () => window.removeEventListener('keydown', print);
  }, []);
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden />
      {t('print')}
      <kbd aria-hidden className="hidden font-sans text-faint text-xs lg:inline">
        P
      </kbd>
    </Button>
  );
}
