export { Preview } from './Preview'
