export { drawQr } from './draw-qr';
export { fitName, type FittedName } from './fit-name';
export { fitPiece } from './fit-piece';
export { faceFor, unprintable, widthOf, type Face, type Weight } from './fonts';
export { drawLogoStrip, type StripMember, type StripPlace } from './logo-strip';
export { drawPageNumbers, onEveryPage } from './page-numbers';
export {
  decoration,
  heightOf,
  INK,
  lineWidth,
  mm,
  newSheet,
  PAGE,
  pagination,
  RULE,
  type SheetFacts,
  tagged,
  toBytes,
  UPRIGHT_PAGE,
  write,
  writeLink,
  type Branch,
  type Doc,
  type Piece,
} from './sheet';
export { drawSignatures, heightOfSignatures, type Signature } from './signature-boxes';
export { drawTable, type Cell, type Column, type Row, type Table } from './table';
