import { CertificateRules } from '@lumit/certificates/api';
import type { Edition } from '@lumit/courses/api';
import { Quiz } from '@lumit/quizzes/api';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';

/**
 * The default rules with invented signatories: hours for attendance, hours and the final test for achievement. A programme
 * without a final test offers attendance alone.
 */
export function ensureCertificateRules(
  app: INestApplicationContext,
  edition: Edition,
  project: string,
): Promise<void> {
  return app.get(DataSource).transaction(async (manager) => {
    const quizzes = await manager.find(Quiz, {
      where: { programmeId: edition.programmeId, kind: 'final', withdrawnAt: IsNull() },
      order: { code: 'ASC' },
    });
    await app.get(CertificateRules).publishDefault(manager, edition.id, {
      quizCodes: quizzes.map(({ code }) => code),
      document: {
        area: 'Area di ricerca DREAM, Istituto Dirpolis',
        signatories: [
          { role: 'Responsabile scientifico', name: 'Prof.ssa Elena Valenti' },
          { role: 'Coordinamento didattico', name: 'Dott. Marco Conti' },
        ],
        partners: ["Ministero dell'Interno", "Scuola Superiore Sant'Anna"],
        project: {
          title: `Progetto ${project} (dati dimostrativi)`,
          code: edition.projectCode,
          cup: edition.cup,
          fund: 'Fondo Asilo, Migrazione e Integrazione 2021-2027',
        },
      },
    });
  });
}
