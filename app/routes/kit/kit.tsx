import { PublicShell } from '#app/components/shells/public-shell.tsx';

export default function Kit() {
  return <PublicShell>kit</PublicShell>;
}
