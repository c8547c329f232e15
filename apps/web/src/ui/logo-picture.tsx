interface LogoPictureProps {
  address: string;
  width: number;
  height: number;
  /** Whose it is; empty where the name stands beside it. */
  alt: string;
}

/** A logo on white, in its own colours and never larger than the emblem of the Union. */
export function LogoPicture({ address, width, height, alt }: LogoPictureProps) {
  return <img className="logo-picture" src={address} width={width} height={height} alt={alt} />;
}
