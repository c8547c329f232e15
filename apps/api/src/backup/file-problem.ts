import { dirname } from 'node:path';
import { BackupProblem } from './backup-format';

/** Why the disk did not do what was asked, in words for the operator. Anything that is no matter of files comes back as it is. */
export function fileProblem(error: unknown, file: string, doing: 'leggere' | 'scrivere'): unknown {
  const reason = reasonOf((error as { code?: unknown }).code, file, doing);
  return reason === undefined ? error : new BackupProblem(reason);
}

function reasonOf(code: unknown, file: string, doing: 'leggere' | 'scrivere'): string | undefined {
  switch (code) {
    case 'ENOENT':
      return doing === 'leggere'
        ? `il file ${file} non esiste`
        : `la cartella ${dirname(file)} non esiste: creala prima`;
    case 'ENOTDIR':
      return `${dirname(file)} non è una cartella`;
    case 'EISDIR':
      return `${file} è una cartella: indica un file`;
    case 'EEXIST':
      return `il file ${file} esiste già: scegli un altro nome, oppure aggiungi --overwrite per sostituirlo`;
    case 'EACCES':
    case 'EPERM':
      return `non ho il permesso di ${doing} ${file}`;
    case 'EROFS':
      return `${file} sta su un disco di sola lettura`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `non c’è più spazio sul disco di ${file}`;
    case 'ENAMETOOLONG':
      return `il nome del file è troppo lungo: ${file}`;
    case 'EIO':
      return `il disco di ${file} dà errori: usane un altro`;
    default:
      return undefined;
  }
}
