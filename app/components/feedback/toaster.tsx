import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Toaster as Sonner } from 'sonner';
import { useRootData } from '../use-root-data.ts';

/** Where toasts appear. sonner holds them in a polite live region, so screen readers tell them. */
export function Toaster() {
  const { t } = useTranslation();
  const theme = useRootData()?.theme ?? 'system';
  return (
    <Sonner
      theme={theme}
      style={{ fontFamily: 'inherit' }}
      position="bottom-right"
      offset={20}
      mobileOffset={{ bottom: 84, left: 12, right: 12 }}
      containerAriaLabel={t('toast.region')}
      closeButton={false}
      icons={{
        success: <CircleCheck aria-hidden className="size-4.5 text-positive" />,
        error: <CircleAlert aria-hidden className="size-4.5 text-danger" />,
        warning: <TriangleAlert aria-hidden className="size-4.5 text-warning" />,
        info: <Info aria-hidden className="size-4.5 text-info" />,
        close: <X aria-hidden className="size-3.5" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-lg border border-line bg-raised px-4 py-3 text-ink text-sm shadow-lg sm:w-90',
          title: 'font-medium',
          description: 'mt-0.5 text-muted',
          actionButton:
            'ml-auto shrink-0 rounded-md px-2.5 py-1.5 font-medium text-brand-text hover:bg-brand-soft',
        },
      }}
    />
  );
}
