import { inBrowser } from './in-browser.ts';
import { cashierDay } from './money/cashier-day.ts';

// By itself: the counter takes the money for the bills that owners would pay online.
await inBrowser('the counter', { demonstration: true }, cashierDay);
