import { RouteError } from '#app/components/feedback/route-error.tsx';

export function loader() {
  throw new Response('', { status: 404 });
}

export default function KitBroken() {
  return null;
}

export function ErrorBoundary() {
  return <RouteError homeTo="/kit/console/dashboard" />;
}
