import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '#app/components/ui/button-style.ts';

/** The crews, one tap away. */
export function CrewLinks({ crews }: { crews: { id: string; name: string; phone: string }[] }) {
  const { t } = useTranslation('service');
  return (
    <ul className="grid gap-2">
      {crews.map(({ id, name, phone }) => (
        <li key={id}>
          <a
            href={`tel:${phone.replace(/[^\d+]/g, '')}`}
            aria-label={t('crews.call', { name, phone })}
            className={buttonStyle({ variant: 'secondary', size: 'lg', wide: true })}
          >
            <Phone aria-hidden />
            <span className="min-w-0 truncate">{name}</span>
            <span className="figures ml-auto shrink-0">{phone}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
