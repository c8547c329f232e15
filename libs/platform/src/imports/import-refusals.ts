import { spellBytes } from '../files/file-refusals';
import { refusal } from './refusal';

/** Every way an archive is refused before anything of it is used (P-44, B-505). Names are those inside the archive. */
export const archiveRefusal = {
  damaged: () =>
    refusal(
      'archive.damaged',
      'L’archivio è danneggiato o non è un file ZIP: crealo di nuovo dal programma da cui viene.',
    ),
  tooManyEntries: (atMost: number) =>
    refusal('archive.too_many_entries', `L’archivio contiene più di ${atMost} file: dividilo.`, { atMost }),
  /** @param atMost bytes, unpacked */
  tooLarge: (atMost: number) =>
    refusal('archive.too_large', `Aperto, l’archivio supera ${spellBytes(atMost)}: dividilo.`, { atMost }),
  ratio: () =>
    refusal(
      'archive.ratio',
      'L’archivio è compresso in modo anomalo: aprilo e crealo di nuovo senza compressione.',
    ),
  name: (name: string) =>
    refusal('archive.name', `L’archivio contiene un nome che non si può usare: «${name}».`, { name }),
  twice: (name: string) => refusal('archive.twice', `L’archivio contiene due volte «${name}».`, { name }),
  notAFile: (name: string) =>
    refusal('archive.not_a_file', `«${name}» non è un file ma un rimando: toglilo dall’archivio.`, { name }),
  encrypted: (name: string) =>
    refusal('archive.encrypted', `«${name}» è protetto da una password: crea l’archivio senza.`, { name }),
  method: (name: string) =>
    refusal(
      'archive.method',
      `«${name}» è compresso in un modo che non sappiamo leggere: crea un ZIP comune.`,
      { name },
    ),
  nested: (name: string) =>
    refusal(
      'archive.nested',
      `«${name}» è un archivio dentro l’archivio: aprilo e metti i file che contiene.`,
      {
        name,
      },
    ),
  overlap: () =>
    refusal(
      'archive.overlap',
      'I file dell’archivio si sovrappongono: crealo di nuovo con un programma comune.',
    ),
  absent: (name: string) => refusal('archive.absent', `Nell’archivio manca «${name}».`, { name }),
};

/** Every way an XML file is refused (P-43, B-301, B-303). Lines and columns from 1, bytes from 0. */
export const xmlRefusal = {
  tooLarge: (atMost: number) =>
    refusal('xml.too_large', `Il file XML supera ${spellBytes(atMost)}: dividilo.`, { atMost }),
  tooDeep: (atMost: number, line: number) =>
    refusal('xml.too_deep', `Riga ${line}: ci sono più di ${atMost} elementi uno dentro l’altro.`, {
      atMost,
      line,
    }),
  tooManyNodes: (atMost: number, line: number) =>
    refusal(
      'xml.too_many_nodes',
      `Riga ${line}: il file ha più di ${atMost} elementi, testi e attributi: dividilo.`,
      {
        atMost,
        line,
      },
    ),
  dtd: (line: number) =>
    refusal(
      'xml.dtd',
      `Riga ${line}: il file dichiara un DTD o delle entità (<!DOCTYPE …>), che per sicurezza non leggiamo: togli la dichiarazione.`,
      { line },
    ),
  version: (version: string) =>
    refusal('xml.version', `Il file è in XML ${version}: leggiamo solo XML 1.0.`, { version }),
  encoding: (encoding: string) =>
    refusal('xml.encoding', `Il file dichiara la codifica «${encoding}»: salvalo in UTF-8.`, { encoding }),
  /** @param byte where the first sequence stands that is no UTF-8 */
  notUtf8: (byte: number) =>
    refusal('xml.not_utf8', `Il file non è in UTF-8 (byte ${byte}): salvalo di nuovo in UTF-8.`, { byte }),
  malformed: (line: number, column: number) =>
    refusal('xml.malformed', `Il file XML non è scritto bene: riga ${line}, colonna ${column}.`, {
      line,
      column,
    }),
};
