import { aid } from './aid/index.ts';
import type { Feature } from './context.ts';
import { groups } from './groups/index.ts';
import { home } from './home/index.ts';
import { members } from './members/index.ts';
import { nudges } from './nudges/index.ts';
import { polls } from './polls/index.ts';
import { recommendations } from './recommendations/index.ts';
import { settings } from './settings/index.ts';
import { shifts } from './shifts/index.ts';
import { surveys } from './surveys/index.ts';

/** Every feature; what is typed in private is offered to them in this order, and a home shows what they offer in it: what is begun most often first. */
export const features: readonly Feature[] = [
  home,
  members,
  settings,
  polls,
  recommendations,
  aid,
  shifts,
  surveys,
  groups,
  nudges,
];
