export { Refusal } from '../refusal';
