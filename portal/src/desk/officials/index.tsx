export { Officials as Component } from './Officials'
export { loader } from './load'
