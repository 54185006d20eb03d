import { sql } from '../../database/client.ts';
import type { Feature } from '../context.ts';

const seeking = (id: string) => sql`EXISTS (
  SELECT FROM aid_request r JOIN aid_need n ON n.request_id = r.id AND n.state IN ('open', 'reopened') WHERE r.id = ${id} AND r.state = 'open')`;
const matched = (offer: string) => sql`EXISTS (SELECT FROM aid_offer o WHERE o.id = ${offer} AND o.state = 'accepted')`;

/** What is said in private, to whom it is still of use when it leaves. */
export const notices: Feature['notices'] = {
  asked: {
    class: 'help',
    still:
      id => sql`${seeking(id)} AND NOT EXISTS (SELECT FROM aid_offer o WHERE o.request_id = ${id} AND o.member_id = m.id)
      AND EXISTS (SELECT FROM aid_request r WHERE r.id = ${id} AND CASE r.audience
        WHEN 'referent' THEN r.referent_id = m.id
        WHEN 'helpers' THEN EXISTS (SELECT FROM role_grant g WHERE g.member_id = m.id AND g.role = 'helper')
        ELSE EXISTS (SELECT FROM aid_profile p WHERE p.member_id = m.id AND p.asks) END)`,
  },
  offer: {
    class: 'engagement',
    still: id =>
      sql`${seeking(id)} AND EXISTS (SELECT FROM aid_offer o WHERE o.request_id = ${id} AND o.state = 'offered')`,
  },
  changed: {
    class: 'engagement',
    still: id => sql`EXISTS (SELECT FROM aid_offer o JOIN aid_request r ON r.id = o.request_id
      WHERE r.id = ${id} AND r.ended_at IS NULL AND o.member_id = m.id AND o.state IN ('offered', 'accepted'))`,
  },
  match: { class: 'engagement', still: matched },
  released: {
    class: 'engagement',
    still: id =>
      sql`EXISTS (SELECT FROM aid_offer o WHERE o.request_id = ${id} AND o.member_id = m.id AND o.state = 'released')`,
  },
  dropped: { class: 'engagement', still: seeking },
  nobody: { class: 'engagement', still: seeking },
  expiring: {
    class: 'engagement',
    still: id => sql`EXISTS (SELECT FROM aid_request r WHERE r.id = ${id} AND r.state IN ('open', 'paused'))`,
  },
  check: {
    class: 'engagement',
    still: offer =>
      sql`EXISTS (SELECT FROM aid_need n WHERE n.offer_id = ${offer} AND n.state = 'matched' AND n.touched_at IS NULL)`,
  },
  outcome: {
    class: 'engagement',
    still: id => sql`EXISTS (SELECT FROM aid_request r WHERE r.id = ${id} AND r.ended_at IS NULL)`,
  },
  thanks: {
    class: 'engagement',
    still: id =>
      sql`EXISTS (SELECT FROM aid_offer o WHERE o.request_id = ${id} AND o.member_id = m.id AND o.state = 'accepted')`,
  },
  report: {
    class: 'engagement',
    still: id => sql`EXISTS (SELECT FROM aid_report p WHERE p.id = ${id} AND p.handled_at IS NULL)`,
  },
};
