export { Rating } from './Rating'
