import { logoAddress, type SiteLogo } from '@lumit/shared';
import { useUpload } from '../../../lib/use-upload';
import { Button } from '../../../ui/button';
import { LogoPicture } from '../../../ui/logo-picture';
import { Cluster } from '../../../ui/page-shapes';
import { UploadField } from '../../../ui/upload-field';
import { addLogo } from './settings.queries';

interface LogoFieldProps {
  id: string;
  /** "Logo dell’ente" */
  label: string;
  hint: string;
  logo: SiteLogo | null;
  organisationId: string;
  onChange: (logo: SiteLogo | null) => void;
}

/** A logo with its picture: put there, put another in its place, taken away. It holds only once the settings are saved. */
export function LogoField({ id, label, hint, logo, organisationId, onChange }: LogoFieldProps) {
  const { upload, start, goOn, cancel } = useUpload(async ({ id: fileId }) =>
    onChange(await addLogo(organisationId, fileId)),
  );
  const takeAway = () => {
    onChange(null);
    document.getElementById(id)?.focus();
  };
  return (
    <>
      <UploadField
        id={id}
        label={logo ? `${label}: scegline un altro` : label}
        hint={hint}
        accept=".png,.jpg,.jpeg,.webp"
        upload={upload}
        onChoose={start}
        onGoOn={goOn}
        onCancel={cancel}
      />
      {logo ? (
        <Cluster>
          <LogoPicture address={logoAddress(logo)} width={logo.width} height={logo.height} alt={label} />
          <Button kind="link" aria-label={`Togli: ${label}`} onClick={takeAway}>
            Togli
          </Button>
        </Cluster>
      ) : null}
    </>
  );
}
