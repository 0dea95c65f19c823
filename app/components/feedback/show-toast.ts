import { toast } from 'sonner';

type Toast = {
  kind?: 'success' | 'error' | 'info' | 'warning';
  text: string;
  detail?: string;
  /** Most often "Undo". */
  action?: { label: string; onClick: () => void };
};

/** Says something that needs no answer. After a redirect use `redirectWithFlash` instead. */
export function showToast({ kind = 'success', text, detail, action }: Toast): void {
  toast[kind](text, { description: detail, action, duration: action || kind === 'error' ? 9_000 : 4_500 });
}
