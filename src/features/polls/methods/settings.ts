import { z } from 'zod';
import { type Refusal, refuse } from '../../../core/feature.ts';

/** How many options win, where a method can fill several places. */
export const seats = z.int().min(1).max(20).default(1);

/** Whether a member may answer without choosing: a blank ballot, cast but not expressed. */
export const blank = z.boolean().default(false);

/** The order drawn by lot for choices the rules of a count by rounds leave open; null while none was drawn. */
export const lots = z.array(z.int().min(0)).nullable().default(null);

/** Refuses to fill as many places as there are options: nothing would be decided. */
export const seatsFit = (options: number, wanted: number): Refusal | null =>
  wanted < options ? null : refuse('polls-settings-too-many-seats', { seats: wanted, options });
