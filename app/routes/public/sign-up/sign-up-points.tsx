import { LockKeyhole, type LucideIcon, Palette, Rocket, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';

const points: { name: 'ready' | 'own' | 'apart' | 'safe'; icon: LucideIcon }[] = [
  { name: 'ready', icon: Rocket },
  { name: 'own', icon: Palette },
  { name: 'apart', icon: LockKeyhole },
  { name: 'safe', icon: ShieldCheck },
];

/** What one gets, beside the form. */
export function SignUpPoints({ className }: { className?: string }) {
  const { t } = useTranslation('auth');
  return (
    <ul className={cn('space-y-6', className)}>
      {points.map(({ name, icon: Icon }) => (
        <li key={name} className="flex gap-4">
          <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-brand-soft text-brand-text">
            <Icon aria-hidden className="size-4.5" strokeWidth={1.75} />
          </span>
          <div>
            <p className="font-medium">{t(`signUp.points.${name}.title`)}</p>
            <p className="mt-0.5 max-w-md text-muted text-sm">{t(`signUp.points.${name}.text`)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
