import { AppError } from '../errors/app-error';
import { type FileKind, spellKinds } from './file-kinds';

/** Every way a file is refused. Each says in Italian what to do: pages show `detail` as it is. */
export const fileRefusal = {
  /** @param atMost bytes */
  tooLarge: (name: string, atMost: number) =>
    new AppError('too_large', [{ code: 'file.too_large', params: { atMost } }], {
      detail: `«${name}» supera ${spellBytes(atMost)}, la dimensione massima di un file.`,
    }),
  /** @param quota @param free bytes */
  quota: (quota: number, free: number) =>
    new AppError('too_large', [{ code: 'file.quota', params: { quota, free } }], {
      detail: `I tuoi file possono occupare in tutto ${spellBytes(quota)}: ne restano ${spellBytes(free)}.`,
    }),
  kind: (name: string, kinds: readonly FileKind[]) =>
    new AppError('unsupported', [{ code: 'file.kind' }], {
      detail: `«${name}» non è tra i tipi accettati: ${spellKinds(kinds)}. Dal telefono: Condividi > Salva come PDF.`,
    }),
  content: (name: string) =>
    new AppError('unsupported', [{ code: 'file.content' }], {
      detail: `Il contenuto di «${name}» non corrisponde alla sua estensione, oppure è danneggiato: salvalo di nuovo dal programma con cui l’hai scritto.`,
    }),
  notBytes: () =>
    new AppError('unsupported', [{ code: 'upload.not_bytes' }], {
      detail: 'Le parti di un file vanno inviate come application/octet-stream.',
    }),
  /** The sender goes on from `received`. */
  offset: (received: number) =>
    new AppError('conflict', [{ code: 'upload.offset', params: { received } }], {
      detail: 'Il file va continuato da un altro punto.',
      current: { received },
    }),
  partSize: (atLeast: number, atMost: number) =>
    new AppError('refused', [{ code: 'upload.part_size', params: { atLeast, atMost } }], {
      detail: `Ogni parte del file, tranne l’ultima, ha da ${atLeast} a ${atMost} byte.`,
    }),
  incomplete: (received: number, size: number) =>
    new AppError('conflict', [{ code: 'upload.incomplete', params: { received, size } }], {
      detail: 'Il file non è ancora arrivato tutto.',
      current: { received },
    }),
};

const number = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1 });

/** In megabytes of a million bytes, as people read sizes; rounded down, so that nobody is promised what does not fit. */
export function spellBytes(bytes: number): string {
  return `${number.format(Math.floor(Math.max(0, bytes) / 100_000) / 10)} MB`;
}
