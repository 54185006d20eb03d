import { el, icon, portrait, uniqueId } from './dom.js';

/**
 * Who the reader plays: a button with their portrait, and the cast to pick from.
 * @param {{ say: import('./words.js').Say, members: readonly import('./wire.js').Member[], me: import('./wire.js').Member, pick(id: string): void }} setting
 */
export function drawPicker({ say, members, me, pick }) {
  const id = uniqueId();
  const people = members.map(member =>
    el(
      'button',
      {
        type: 'button',
        class: 'member',
        'aria-current': member.id === me.id ? 'true' : null,
        autofocus: member.id === me.id,
        onclick: () => choose(member.id),
      },
      portrait(member),
      el('span', { class: 'name' }, member.name, el('small', {}, say(member.part))),
      el('span', { class: 'tongue' }, member.language),
    ),
  );
  const menu = el(
    'div',
    { class: 'cast', id, popover: 'auto', role: 'group', 'aria-label': say('chooseMember') },
    ...people,
  );
  const button = el(
    'button',
    { type: 'button', class: 'picker', popovertarget: id, 'aria-haspopup': 'true' },
    portrait(me),
    el('span', { class: 'name' }, el('small', {}, say('youAre')), ' ', el('strong', {}, me.name)),
    icon('chevron'),
  );

  /** @param {string} member */
  function choose(member) {
    menu.hidePopover();
    if (member !== me.id) pick(member);
  }

  menu.addEventListener('beforetoggle', event => {
    if (/** @type {ToggleEvent} */ (event).newState !== 'open') return;
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.setProperty('--left', `${Math.max(8, Math.min(left, window.innerWidth - 336))}px`);
    menu.style.setProperty('--top', `${bottom + 6}px`);
  });
  menu.addEventListener('keydown', event => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const at = people.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    people[(at + step + people.length) % people.length]?.focus();
  });

  return { elements: [button, menu], focus: () => button.focus() };
}
