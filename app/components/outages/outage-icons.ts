import {
  ArrowUpDown,
  Droplets,
  Flame,
  type LucideIcon,
  Thermometer,
  TriangleAlert,
  Wifi,
  Zap,
} from 'lucide-react';
import type { OutageKind } from '#app/domain/outages/outage-kinds.ts';

export const outageIcons: Record<OutageKind, LucideIcon> = {
  water: Droplets,
  power: Zap,
  gas: Flame,
  lift: ArrowUpDown,
  heating: Thermometer,
  network: Wifi,
  other: TriangleAlert,
};
