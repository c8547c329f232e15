import { NotePreview, type SaveSettings, SettingsView } from '@lumit/accounts/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { SiteLogo } from '@lumit/shared';
import { api } from '../../../lib/api';
import './organisations.messages';
import { showSite } from '../../../lib/site';
import { siteNoticesQuery } from './site-notices.queries';

const path = (organisationId: string) => `/api/organisations/${encodeURIComponent(organisationId)}/settings`;

/** What an organisation says of itself, with who changed what. */
export const settingsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', organisationId, 'settings'],
    queryFn: ({ signal }) => api.get(path(organisationId), SettingsView, { signal }),
  });

/** Saves all settings over the version that was seen; header and footer say the new ones at once. */
export function useSaveSettings(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: SaveSettings) => api.put(path(organisationId), wanted, SettingsView),
    onSuccess: (view) => {
      queries.setQueryData(settingsQuery(organisationId).queryKey, view);
      void queries.invalidateQueries({ queryKey: siteNoticesQuery.queryKey });
      if (view.runsSite) showSite(view.settings);
    },
  });
}

/** Makes a logo of a picture that was uploaded; it stands nowhere before the settings are saved with it. */
export const addLogo = (organisationId: string, fileId: string) =>
  api.post(`/api/organisations/${encodeURIComponent(organisationId)}/logos`, { fileId }, SiteLogo);

/** How a text will look, drawn by the server. */
export const usePreviewNote = (organisationId: string) =>
  useMutation({
    mutationFn: (text: string) => api.post(`${path(organisationId)}/preview`, { text }, NotePreview),
  });

/** What stands there now, from a refusal that says that somebody saved meanwhile. */
export const currentOf = (body: unknown): SettingsView | null => SettingsView.safeParse(body).data ?? null;
