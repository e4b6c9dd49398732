export { Alerts as Component } from './Alerts'
export { loader } from './load'
