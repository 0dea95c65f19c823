/** As if it had been typed. Conform's own update would make a new input, and the old one would tell on its way out that it is empty. */
export function typeInto(id: string, text: string): void {
  const control = document.getElementById(id) as HTMLInputElement | null;
  if (!control) return;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
