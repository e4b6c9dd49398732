export { Calendar as Component } from './Calendar'
export { loader } from './load'
