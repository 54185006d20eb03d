import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { adminCode } from '../engine/codes.ts';
import { withConfig } from './run.ts';
import { communityOf, visit } from './visit.ts';

/** For another platform than the first admin's, another workspace or group, or an admin who lost their account. */
export function addAdminCommand(program: Command): void {
  // Under both names: the second says more, the first is shorter to type.
  for (const [name, hidden] of [
    ['admin', false],
    ['admin-code', true],
  ] as const)
    program
      .command(name, { hidden })
      .option('--community <name>', 'where there are several')
      .description('print a code that makes whoever writes it an admin, and connects the place where they do')
      .action(({ community }: { readonly community?: string }) =>
        withConfig(config => printAdminCode(config, community)),
      );
}

async function printAdminCode(config: Config, name: string | undefined): Promise<void> {
  await visit(config, async on => {
    const community = await communityOf(on.database, name);
    const code = await on.database.$transaction(db => adminCode(on, db, community.id));
    console.log(
      [
        `Write in the channel or group: /palabre admin ${code}`,
        `Whoever does is an admin of “${community.name}”, and that workspace, server or group is connected to it.`,
        'It works once, for a week; an earlier code works no more.',
      ].join('\n'),
    );
  });
}
