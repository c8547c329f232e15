// One piece of code: who has started a test has all of it, whatever becomes of the connection.
export { AttemptLayout } from './attempt-layout';
export { AttemptOverviewPage } from './attempt-overview-page';
export { AttemptPage } from './attempt-page';
export { AttemptReceiptPage } from './attempt-receipt-page';
