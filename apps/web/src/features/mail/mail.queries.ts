import { MailExampleListView, MailExampleView, MailListView, MailView } from '@lumit/shared';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

export const MAILS_A_PAGE = 25;

/** One page of the outgoing mail, newest first; never kept for long, as it changes by itself. */
export const mailListQuery = (page: number) =>
  queryOptions({
    queryKey: ['mails', 'list', page],
    staleTime: 10_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get(`/api/admin/mails?page=${page}`, MailListView, { signal }),
  });

/** Address of a message as its receiver sees it. */
export const mailPreview = (id: string) => `/api/admin/mails/${encodeURIComponent(id)}/preview`;

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mails', id],
    queryFn: ({ signal }) => api.get(`/api/admin/mails/${encodeURIComponent(id)}`, MailView, { signal }),
  });

/** Puts the same message in the queue again. */
export function useResendMail(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`/api/admin/mails/${encodeURIComponent(id)}/resend`, {}, MailView),
    onSuccess: (mail) => {
      queries.setQueryData(mailQuery(id).queryKey, mail);
      void queries.invalidateQueries({ queryKey: ['mails', 'list'] });
    },
  });
}

const EXAMPLES = '/api/admin/mail-examples';

/** A message of each kind that the platform writes. They change with the program alone. */
export const mailExamplesQuery = queryOptions({
  queryKey: ['mail-examples'],
  staleTime: Infinity,
  queryFn: ({ signal }) => api.get(EXAMPLES, MailExampleListView, { signal }),
});

/** Who signs it is a setting, which may have changed since. */
export const mailExampleQuery = (kind: string) =>
  queryOptions({
    queryKey: ['mail-examples', kind],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(`${EXAMPLES}/${encodeURIComponent(kind)}`, MailExampleView, { signal }),
  });

export const mailExamplePreview = (kind: string) => `${EXAMPLES}/${encodeURIComponent(kind)}/preview`;
