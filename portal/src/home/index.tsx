export { Home as Component } from './Home'
export { loader } from './load'
