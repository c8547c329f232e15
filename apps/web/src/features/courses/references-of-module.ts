import type { ReferencesView } from '@lumit/courses/domain';

type Parts = Pick<ReferencesView, 'acts' | 'changed' | 'toVerify'>;

/** What one module rests on: its acts with its own lessons only. Null is the whole course, uncited acts included. */
export function referencesOf(view: ReferencesView, module: string | null): Parts {
  if (module === null) return view;
  const isOwn = ({ moduleCode }: { moduleCode: string }) => moduleCode === module;
  const acts = view.acts
    .map((act) => ({
      ...act,
      points: act.points
        .map((point) => ({ ...point, lessons: point.lessons.filter(isOwn) }))
        .filter(({ lessons }) => lessons.length > 0),
    }))
    .filter(({ points }) => points.length > 0);
  return {
    acts,
    changed: view.changed.filter(({ lesson }) => isOwn(lesson)),
    toVerify: view.toVerify.filter(({ lesson }) => isOwn(lesson)),
  };
}
