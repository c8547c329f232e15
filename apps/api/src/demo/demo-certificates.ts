import type { Edition } from '@lumit/courses/api';
import { DefaultRules } from '@lumit/editions/api';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The default rules of an edition, with invented signatories. */
export function ensureCertificateRules(
  app: INestApplicationContext,
  edition: Edition,
  project: string,
): Promise<void> {
  return app.get(DataSource).transaction((manager) =>
    app.get(DefaultRules).keep(manager, edition, {
      area: 'Area di ricerca DREAM, Istituto Dirpolis',
      signatories: [
        { role: 'Responsabile scientifico', name: 'Prof.ssa Elena Valenti' },
        { role: 'Coordinamento didattico', name: 'Dott. Marco Conti' },
      ],
      project: {
        title: `Progetto ${project} (dati dimostrativi)`,
        code: edition.projectCode,
        cup: edition.cup,
        fund: null,
      },
    }),
  );
}
