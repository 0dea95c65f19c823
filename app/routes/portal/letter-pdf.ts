export { loader } from '../console/money/dunning/letter-pdf.ts';
