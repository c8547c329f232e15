import { z } from 'zod';

/** One entry of a lesson's contents. `block` is the number of its paragraph anchor `p{block}`; `level` is 2 to 4. */
export const TocEntry = z.object({ id: z.string(), title: z.string(), level: z.int(), block: z.int() });
export type TocEntry = z.infer<typeof TocEntry>;
