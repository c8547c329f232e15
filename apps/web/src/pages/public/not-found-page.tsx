import { NotFound } from '../../lib/problem-page';

/** Any address that is no page. */
export function NotFoundPage() {
  return <NotFound />;
}
