import type { Inbound } from '../core/adapter.ts';
import { button, buttonsOf } from '../core/blocks.ts';
import type { Feature } from '../core/feature.ts';
import { tokenOf } from '../core/token.ts';
import { narrowest, type View } from '../core/view.ts';
import type { Sql, Transaction } from '../database/client.ts';
import type { Reader } from './identity.ts';
import { refusalText } from './refusals.ts';
import type { World } from './world.ts';

/** The feature that has the home: a view and an action of that name. */
export const homeOf = (world: World): Feature<Transaction, Sql> | undefined =>
  [...world.features.values()].find(feature => feature.views.home);

/** What was pressed in the home takes its place there, and the platform has no way back: then the view brings one. */
export function withWayHome(world: World, reader: Reader, event: Inbound, feature: string, view: View): View {
  const home = homeOf(world);
  if (event.in.kind !== 'home' || !home || feature === home.name) return view;
  const buttons = view.blocks.flatMap(block => (block.type === 'buttons' ? block.buttons : []));
  if (buttons.length >= narrowest.buttons || view.blocks.length >= narrowest.blocks) return view;
  const label = refusalText(world, reader, { message: 'engine-home', args: {} });
  return { ...view, blocks: [...view.blocks, ...buttonsOf([button(label, tokenOf(home.name, 'home'))])] };
}
