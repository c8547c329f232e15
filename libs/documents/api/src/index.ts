export { drawQr } from './draw-qr';
export { fitName, type FittedName } from './fit-name';
export { faceFor, unprintable, widthOf, type Face, type Weight } from './fonts';
export { drawLogoStrip } from './logo-strip';
export {
  decoration,
  heightOf,
  INK,
  lineWidth,
  mm,
  newSheet,
  PAGE,
  RULE,
  tagged,
  toBytes,
  write,
  writeLink,
  type Branch,
  type Doc,
  type Piece,
} from './sheet';
