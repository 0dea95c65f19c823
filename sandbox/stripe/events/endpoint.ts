/** Where events go. Stripe keeps endpoints for the platform's own events apart from those for connected accounts. */
export type WebhookEndpoint = {
  id: string;
  url: string;
  /** Several while one is being rotated. */
  secrets: string[];
  scope: 'platform' | 'connect' | 'both';
  /** `['*']` or types. */
  enabledEvents: string[];
};

export function takesEvent(endpoint: WebhookEndpoint, type: string, ofPlatform: boolean): boolean {
  const inScope = endpoint.scope === 'both' || endpoint.scope === (ofPlatform ? 'platform' : 'connect');
  return inScope && endpoint.enabledEvents.some((enabled) => enabled === '*' || enabled === type);
}
