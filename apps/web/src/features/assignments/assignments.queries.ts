import { CaseListView, CaseView, ModelAnswerView } from '@lumit/assignments/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

const casesPath = (editionId: string) => `/api/editions/${encodeURIComponent(editionId)}/cases`;
const casePath = (editionId: string, code: string) => `${casesPath(editionId)}/${encodeURIComponent(code)}`;

/** The case studies of an edition, without their texts. */
export const casesQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'cases'],
    queryFn: ({ signal }) => api.get(casesPath(editionId), CaseListView, { signal }),
  });

/** A case study with its documents and its rubric. */
export const caseQuery = (editionId: string, code: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'cases', code],
    queryFn: ({ signal }) => api.get(casePath(editionId, code), CaseView, { signal }),
  });

/** The model answer; the server gives it to tutors of the edition only. */
export const modelAnswerQuery = (editionId: string, code: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'cases', code, 'model-answer'],
    queryFn: ({ signal }) =>
      api.get(`${casePath(editionId, code)}/model-answer`, ModelAnswerView, { signal }),
  });
