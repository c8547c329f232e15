import {
  AnnotationView,
  BookmarkView,
  LessonAnnotationsView,
  type NewReport,
  NotebookView,
  ReportListView,
  ReportReceipt,
  type SaveAnnotation,
  SavedAnnotationView,
} from '@lumit/annotations/domain';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ApiProblem } from '../../lib/api';
import type { LessonPlace } from '../enrolments/enrolments.queries';

const editionPath = (editionId: string) => `/api/editions/${encodeURIComponent(editionId)}`;
const lessonPath = ({ editionId, code }: LessonPlace) =>
  `${editionPath(editionId)}/lessons/${encodeURIComponent(code)}`;

/** The learner's own notes, highlights and bookmark in one lesson. */
export const lessonAnnotationsQuery = (place: LessonPlace) =>
  queryOptions({
    queryKey: ['editions', place.editionId, 'lesson', place.code, 'annotations'],
    queryFn: ({ signal }) => api.get(`${lessonPath(place)}/annotations`, LessonAnnotationsView, { signal }),
  });

/** All of the learner's own in the edition. */
export const notebookQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'annotations'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(`${editionPath(editionId)}/annotations`, NotebookView, { signal }),
  });

/** For tutors: what learners reported. */
export const lessonReportsQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'lesson-reports'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(`${editionPath(editionId)}/lesson-reports`, ReportListView, { signal }),
  });

export interface WantedAnnotation extends SaveAnnotation {
  version: number;
  block: number;
}

/** Saves one annotation; what the server holds, also after a conflict, is what the page then shows. */
export function useSaveAnnotation(place: LessonPlace) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, block, ...body }: WantedAnnotation) =>
      api.put(`${lessonPath(place)}/annotations/${version}/${block}`, body, SavedAnnotationView),
    onSuccess: ({ item }, wanted) => showStored(queries, place, wanted, item),
    onError: (error, wanted) => {
      const current = AnnotationView.safeParse(error instanceof ApiProblem ? error.body?.current : undefined);
      if (current.success) showStored(queries, place, wanted, current.data);
    },
  });
}

function showStored(
  queries: QueryClient,
  place: LessonPlace,
  { version, block }: Pick<WantedAnnotation, 'version' | 'block'>,
  item: AnnotationView | null,
): void {
  queries.setQueryData(lessonAnnotationsQuery(place).queryKey, (old) => {
    const others = (old?.items ?? []).filter((one) => one.version !== version || one.block !== block);
    return { bookmarked: old?.bookmarked ?? false, items: item ? [...others, item] : others };
  });
}

/** Sets or takes away the bookmark; shown at once, taken back when the server says no. */
export function useBookmark(place: LessonPlace) {
  const queries = useQueryClient();
  const { queryKey } = lessonAnnotationsQuery(place);
  const show = (bookmarked: boolean) =>
    queries.setQueryData(queryKey, (old) => ({ items: old?.items ?? [], bookmarked }));
  return useMutation({
    mutationFn: (bookmarked: boolean) =>
      api.put(`${lessonPath(place)}/bookmark`, { bookmarked }, BookmarkView),
    onMutate: (bookmarked) => void show(bookmarked),
    onSuccess: ({ bookmarked }) => void show(bookmarked),
    onError: (_, bookmarked) => void show(!bookmarked),
  });
}

export function useReport(place: LessonPlace) {
  return useMutation({
    mutationFn: (report: NewReport) => api.post(`${lessonPath(place)}/reports`, report, ReportReceipt),
  });
}

export function useCloseReport(editionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      api.post(`/api/lesson-reports/${encodeURIComponent(id)}/close`, {}, ReportReceipt),
    onSettled: () => queries.invalidateQueries(lessonReportsQuery(editionId)),
  });
}
