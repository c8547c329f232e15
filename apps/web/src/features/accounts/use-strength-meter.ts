import { loadStrengthMeter, type StrengthMeter } from '@lumit/accounts/domain';
import { useEffect, useState } from 'react';

/**
 * The judge of passwords, fetched when a field for a new one comes on the screen. Undefined until it is there, and without a
 * connection: then the server judges alone.
 */
export function useStrengthMeter(): StrengthMeter | undefined {
  const [meter, setMeter] = useState<StrengthMeter>();
  useEffect(() => {
    let isShown = true;
    loadStrengthMeter().then(
      (loaded) => isShown && setMeter(() => loaded),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, []);
  return meter;
}
