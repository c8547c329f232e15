import { PeopleImportReport, PeopleMendingFile } from '@lumit/enrolments/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

/** The bytes of a file, with what the office said about it where its bytes do not decide. */
export interface ChosenList {
  readonly file: Blob;
  readonly encoding?: string;
  readonly sheet?: string;
}

const path = (editionId: string) => `/api/editions/${encodeURIComponent(editionId)}/people-imports`;

function queryOf({ encoding, sheet }: ChosenList, more: Record<string, string> = {}): string {
  const told = {
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...more,
  };
  return `?${new URLSearchParams(told)}`;
}

/** Looks at a list; changes nothing. */
export const useCheckList = (editionId: string) =>
  useMutation({
    mutationFn: (list: ChosenList) =>
      api.post(`${path(editionId)}/check${queryOf(list)}`, list.file, PeopleImportReport),
  });

/** Saves the list on the device with what is wrong beside each row. */
export const useMendingFile = (editionId: string) =>
  useMutation({
    mutationFn: (list: ChosenList) =>
      api.post(`${path(editionId)}/mend${queryOf(list)}`, list.file, PeopleMendingFile),
    onSuccess: ({ name, text }) => {
      const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
      Object.assign(document.createElement('a'), { href, download: name }).click();
      URL.revokeObjectURL(href);
    },
  });

/** Takes in exactly the people that the report told of. */
export function useImportList(editionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ list, report }: { list: ChosenList; report: PeopleImportReport }) => {
      const order: Record<string, string> = { sha256: report.sha256, ready: String(report.ready) };
      if (report.faulty > 0) order['part'] = 'yes';
      return api.post(`${path(editionId)}${queryOf(list, order)}`, list.file, PeopleImportReport);
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
