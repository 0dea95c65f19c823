import type { LucideIcon } from 'lucide-react';

/** An entry of a shell's navigation. Shells get only what exists and what the reader may see. */
export type NavItem = {
  to: string;
  label: string;
  icon: LucideIcon;
  /** How much waits there. Zero shows nothing. */
  count?: number;
  /** Current only at exactly this address. */
  end?: boolean;
};

export type NavGroup = { label?: string; items: readonly NavItem[] };

export type ShellUser = { name: string; email: string; role?: string; imageUrl?: string | null };
