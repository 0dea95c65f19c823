import { type RouteConfigEntry, route } from '@remix-run/route-config';

/** Below `/console`. */
export const messageRoutes: RouteConfigEntry[] = [route('messages', 'routes/console/messages/messages.tsx')];
