import { AppError } from '../errors/app-error';

type Params = Readonly<Record<string, string | number>>;

/** 422: the file stays as it is with whoever sent it, and nothing of it was taken. `detail` is shown as it is. */
export const refusal = (code: string, detail: string, params?: Params) =>
  new AppError('refused', [params ? { code, params } : { code }], { detail });
