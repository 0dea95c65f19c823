import { walkComplaint } from './complaint/walk-complaint.ts';
import { inBrowser } from './in-browser.ts';
import { walkRepair } from './repair/walk-repair.ts';
import { serviceLevels } from './service-levels/pass-levels.ts';

await inBrowser('tickets', { demonstration: true }, (scene) => {
  walkRepair(scene);
  walkComplaint(scene);
  serviceLevels(scene);
});
