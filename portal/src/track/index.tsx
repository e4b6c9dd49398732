export { Track as Component } from './Track'
export { loader } from './load'
