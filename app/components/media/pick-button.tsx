import type { LucideIcon } from 'lucide-react';
import { cn } from '#app/components/cn.ts';
import { buttonStyle } from '#app/components/ui/button-style.ts';

type PickButtonProps = {
  icon: LucideIcon;
  label: string;
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  onPick: (files: File[]) => void;
};

/** A button behind which the phone offers its camera and its pictures. */
export function PickButton({ icon: Icon, label, accept, multiple, disabled, onPick }: PickButtonProps) {
  return (
    <label
      className={cn(
        buttonStyle({ variant: 'secondary', size: 'lg' }),
        'relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-brand-text has-focus-visible:outline-offset-2',
        disabled && 'pointer-events-none opacity-50',
      )}
    >
      <Icon aria-hidden />
      {label}
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])]);
          // The same picture may be chosen again after it was taken out.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
