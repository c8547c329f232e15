import type { ReferencesView } from '@lumit/courses/domain';
import { fold } from '../../lib/fold';

type Act = ReferencesView['acts'][number];

const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
/** "D.Lgs." and "dlgs" are one. */
const joined = (text: string) => fold(text).replaceAll(/[^\p{L}\p{N}/ ]+/gu, '');

/** Acts that hold every word typed, in their name, title, date or the points that lessons cite; full stops do not count. */
export function filterActs(acts: readonly Act[], typed: string): Act[] {
  const asked = words(joined(typed));
  return acts.filter(({ short, act, title, points }) => {
    const texts = [short, act, title, ...points.map(({ citation }) => citation)].join(' ');
    const held = `${fold(texts)} ${joined(texts)}`;
    return asked.every((word) => held.includes(word));
  });
}
