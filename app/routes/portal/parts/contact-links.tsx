import { Mail, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';

/** The company, one tap away. */
export function ContactLinks({ contact: { phone, email } }: Pick<PortalFrame, 'contact'>) {
  const { t } = useTranslation('portal');
  return (
    <div className="flex flex-wrap gap-2 *:flex-1">
      {phone && (
        <a
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          aria-label={t('contact.callNumber', { phone })}
          className={buttonStyle({ variant: 'secondary', size: 'lg' })}
        >
          <Phone aria-hidden />
          <span className="figures">{phone}</span>
        </a>
      )}
      <a
        href={`mailto:${email}`}
        aria-label={t('contact.mailTo', { email })}
        className={buttonStyle({ variant: 'secondary', size: 'lg' })}
      >
        <Mail aria-hidden />
        {t('contact.mail')}
      </a>
    </div>
  );
}
