export { Ratings as Component } from './Ratings'
export { loader } from './load'
