import { z } from 'zod';

/** Why a certificate was revoked; the class is public, the free text is not. */
export const REVOCATION_CLASSES = ['data_error', 'requirements_not_met', 'document_lost', 'other'] as const;
export const RevocationClass = z.enum(REVOCATION_CLASSES);
export type RevocationClass = z.infer<typeof RevocationClass>;

export const REVOCATION_CLASS_TITLES: Readonly<Record<RevocationClass, string>> = {
  data_error: 'Errore nei dati',
  requirements_not_met: 'Requisiti non presenti',
  document_lost: 'Documento smarrito o sottratto',
  other: 'Altro motivo',
};
