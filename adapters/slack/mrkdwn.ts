/** What somebody wrote in Slack, as they saw it: references by their names, Slack's entities as characters. */
export function readMrkdwn(text: string): string {
  return decoded(
    text.replaceAll(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => reference(target, label)),
  );
}

/** Slack hands over `&`, `<` and `>` as entities, and nothing else. */
export const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function reference(target: string, label: string | undefined): string {
  if (target.startsWith('@')) return `@${label ?? target.slice(1)}`;
  if (target.startsWith('#')) return `#${label ?? target.slice(1)}`;
  if (target.startsWith('!date')) return label ?? '';
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  return target.startsWith('mailto:') || target.startsWith('tel:') ? (label ?? target) : target;
}
